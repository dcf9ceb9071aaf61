"""From a camera's frame to a committed outcome, at 10,000 guests, and how that compares with what it cannot avoid.

python -m tests.bench.bench_signin [GUESTS] [ROUNDS]      times; fails above 60 ms at the median
python -m tests.bench.bench_signin hostile [TEXTS]        hostile texts: no exception, no wrong guest, no blocked scan
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from app.devices.reader import Frame, Reader
from app.event.rules import EventView
from app.event.service.event import name_event
from app.guests.records.changing import add_many, keep_categories
from app.guests.records.invitations import issue_codes
from app.guests.rules.intake import DEFAULT_CATEGORY, Draft
from app.signin.rules.outcome import Outcome, Way
from app.signin.service.live import picture
from app.signin.service.signing import sign_in
from app.store.acts import Act
from app.store.database import Database, Transaction
from tests.devices.pictures import reception
from tests.signin.guestlist import code_of

BAR_MS = 60.0


def event_with(folder: Path, guests: int) -> Database:
    store = Database.create(folder / "bench.fanfare")
    start = datetime.now(UTC)
    name_event(
        store, Act.new("desk-1"),
        EventView("量", "Bench", "", "", start, start + timedelta(hours=2), "Asia/Shanghai", "en", "", "K7M"),
    )  # fmt: skip

    def work(t: Transaction) -> int:
        kept = keep_categories(t, [DEFAULT_CATEGORY])
        drafts = [
            Draft(f"来宾{k}", organisation=f"单位{k % 900}", table_no=str(k % 120)) for k in range(guests)
        ]
        ids = add_many(t, drafts, [f"A{k + 1:06d}" for k in range(guests)], kept)
        issue_codes(t, [(guest_id, code_of(k)) for k, guest_id in enumerate(ids)])
        return len(ids)

    store.perform(Act.new("bench"), "bench.list", int, work)
    return store


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    found: list[float] = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        found.append((perf_counter() - began) * 1000)
    return found


def fsync_ms(folder: Path, rounds: int = 50) -> float:
    with (folder / "probe").open("wb", buffering=0) as file:

        def once() -> None:
            file.write(b"x" * 4096)
            os.fsync(file.fileno())

        return median(timed(once, rounds))


def speed(folder: Path, guests: int, rounds: int) -> dict[str, float]:
    store = event_with(folder, guests)
    reader = Reader()
    frames: list[Frame] = [reception(code_of(k), k, module=3.5) for k in range(rounds + 1)]
    decode: list[float] = []
    whole: list[float] = []
    for k, frame in enumerate(frames):
        began = perf_counter()
        (found,) = reader.first_pass(frame)
        decode.append((perf_counter() - began) * 1000)
        answer = sign_in(store, Act.new("desk-1"), found.text, way=Way.CAMERA)
        whole.append((perf_counter() - began) * 1000)
        assert answer.outcome is Outcome.SIGNED_IN, k
    unavoidable = median(decode[1:]) + fsync_ms(folder)
    looked = median(timed(lambda: picture(store), 5))
    store.close()
    ordered = sorted(whole[1:])
    return {
        "guests": guests, "median_ms": round(median(ordered), 2), "p95_ms": round(ordered[int(len(ordered) * 0.95)], 2),
        "decode_ms": round(median(decode[1:]), 2), "ratio_to_decode_and_fsync": round(median(ordered) / unavoidable, 2),
        "live_picture_ms": round(looked, 1),
    }  # fmt: skip


def hostile(folder: Path, texts: int) -> dict[str, int]:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    store = event_with(folder, 50)
    ours = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZK7M", min_size=20, max_size=32)
    damaged = st.tuples(st.integers(0, 49), st.integers(0, 27), st.characters()).map(
        lambda one: code_of(one[0])[: one[1]] + one[2] + code_of(one[0])[one[1] + 1 :]
    )
    seen = {"texts": 0, "signed": 0}

    @settings(
        max_examples=texts,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(
        st.one_of(st.text(max_size=700), ours, damaged), st.sampled_from([Way.CAMERA, Way.WEDGE, Way.PICTURE])
    )
    def attack(text: str, way: Way) -> None:
        answer = sign_in(store, Act.new("desk-1"), text, way=way)
        seen["texts"] += 1
        if answer.guest is not None:  # only the true code of that guest, however it was written
            seen["signed"] += 1
            place = int(answer.guest.number[1:]) - 1
            clean = text.upper().translate(str.maketrans("OIL", "011", "- \n\t"))
            import unicodedata

            assert unicodedata.normalize("NFKC", clean).upper().translate(
                str.maketrans("OIL", "011")
            ) == code_of(place)
        if seen["texts"] % 100 == 0:
            fine = sign_in(store, Act.new("desk-1"), code_of(seen["texts"] // 100 % 50), way=Way.CAMERA)
            assert fine.guest is not None

    attack()
    store.close()
    return seen


def main() -> int:
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        if words[:1] == ["hostile"]:
            result: dict[str, object] = dict(hostile(Path(name), int(words[1]) if words[1:] else 20_000))
            failed = False
        else:
            guests, rounds = (
                int(words[k]) if words[k:] else default for k, default in enumerate((10_000, 200))
            )
            result = dict(speed(Path(name), guests, rounds))
            failed = float(str(result["median_ms"])) > BAR_MS
    sys.stdout.write(json.dumps(result) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
