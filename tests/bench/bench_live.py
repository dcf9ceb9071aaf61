"""One look at the live picture after one more guest, kept and counted whole, in the same run.

python -m tests.bench.bench_live [GUESTS] [POSTGRES_URL]     fails above 5 ms of the lane's work at the median, or without a gain

Half of the guests are here. Between two looks one guest signs in, or one comes without an invitation. The page is the
longest that a desk waits while a list is read for the first time. Without a URL SQLite is measured.
"""

import gc
import json
import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from sqlalchemy import insert

from app.event.rules import EventView
from app.event.service.event import name_event
from app.guests.records.changing import add_many, keep_categories
from app.guests.records.invitations import issue_codes
from app.guests.rules.intake import Draft
from app.signin.records.sign_ins import SignIn
from app.signin.service.live import Watching
from app.signin.service.signing import sign_in_guest
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.base import table_of
from app.store.database import Database, Transaction
from tests.signin.guestlist import code_of
from tests.signin.whole_count import whole_count

BAR_MS, DESKS, LOOKS = 5.0, 15, 30
GROUPS = ("嘉宾", "客户", "员工", "媒体", "领导")


def hall(store: Database, guests: int) -> list[int]:
    """A named event with half of its guests here, who came over the last four hours; the ids of the others."""
    start = datetime.now(UTC)
    name_event(
        store, Act.new("desk-1"),
        EventView("量", "Bench", "", "", start, start + timedelta(hours=2), "Asia/Shanghai", "en", "", "K7M"),
    )  # fmt: skip

    def work(t: Transaction) -> list[int]:
        kept = keep_categories(t, GROUPS)
        drafts = [
            Draft(f"来宾{k}", table_no=str(k // 10), category=GROUPS[k % 4], vip=k % 200 == 0)
            for k in range(guests)
        ]
        ids = add_many(t, drafts, [f"A{k + 1:06d}" for k in range(guests)], kept)
        issue_codes(t, [(guest_id, code_of(k)) for k, guest_id in enumerate(ids)])
        half = ids[::2]
        rows = [
            {
                "guest_id": guest_id, "at": start - timedelta(hours=4) * (1 - k / len(half)), "desk": f"desk-{k % DESKS + 1}",
                "operator": "", "way": "camera", "companions": k % 3, "children": 0, "proxy": "", "action_id": t.action_id,
            }
            for k, guest_id in enumerate(half)
        ]  # fmt: skip
        t.session.execute(insert(table_of(SignIn)), rows)
        return ids[1::2]

    return store.perform(Act.new("bench"), "bench.list", list[int], work)


def milliseconds(began: float) -> float:
    return (perf_counter() - began) * 1000


def measured(store: Database, guests: int) -> dict[str, object]:
    waiting = hall(store, guests)
    gc.disable()  # as while a lane runs
    watch, pages, found = Watching(), list[float](), None
    while found is None:
        began = perf_counter()
        found = watch.look(store)
        pages.append(milliseconds(began))
    kept, work, whole = list[float](), list[float](), list[float]()
    for k in range(LOOKS):
        if k % 5:
            sign_in_guest(store, Act.new(f"desk-{k % DESKS + 1}"), waiting[k])
        else:
            walk_in(store, Act.new("desk-1"), Draft("路人", category=GROUPS[k % 4]))
        began, worked = perf_counter(), thread_time()
        found = watch.look(store)
        kept.append(milliseconds(began))
        work.append((thread_time() - worked) * 1000)  # what other programs on this machine take is not in it
        began = perf_counter()
        counted = whole_count(store)
        whole.append(milliseconds(began))
        assert found is not None
        assert (found.here, found.tables, found.missing) == (counted.here, counted.tables, counted.missing)
    ordered = sorted(kept)
    return {
        "engine": store.engine.dialect.name, "guests": guests, "load": round(os.getloadavg()[0], 2), "look_ms": round(median(kept), 2),
        "look_work_ms": round(median(work), 2),        "look_p95_ms": round(ordered[int(len(ordered) * 0.95)], 2), "counted_whole_ms": round(median(whole), 1),
        "ratio": round(median(whole) / median(kept), 1), "pages": len(pages), "page_ms": round(median(pages), 1),
        "longest_page_ms": round(max(pages), 1), "first_picture_ms": round(sum(pages)),
    }  # fmt: skip


def main() -> int:
    guests = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with tempfile.TemporaryDirectory() as name:
        store = (
            Database.connect(sys.argv[2]) if sys.argv[2:] else Database.create(Path(name) / "bench.fanfare")
        )
        result = measured(store, guests)
        store.close()
    sys.stdout.write(json.dumps(result) + "\n")
    return int(float(str(result["look_work_ms"])) > BAR_MS or float(str(result["ratio"])) < 1)


if __name__ == "__main__":
    sys.exit(main())
