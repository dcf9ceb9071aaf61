"""A guest list as an import leaves it, made directly: the door's tests need no workbook."""

from dataclasses import dataclass
from typing import Any

from app.guests.records.tables import Category, Code, Guest
from app.guests.rules.codes import new_code
from app.store.acts import Act
from app.store.database import Database, Transaction

PREFIX = "K7M"


@dataclass(frozen=True)
class Listed:
    ids: dict[str, int]
    codes: dict[str, str]


def code_of(k: int, prefix: str = PREFIX) -> str:
    return new_code(prefix, (k * 0x9E3779B97F4A7C15F39CC0605CEDC835).to_bytes(24, "big")[-15:])


def list_guests(store: Database, guests: list[dict[str, Any]]) -> Listed:
    """Guests by their number; each has the code code_of(position)."""

    def work(t: Transaction) -> dict[str, int]:
        categories: dict[str, Category] = {}
        ids: dict[str, int] = {}
        for k, wanted in enumerate(guests, start=1):
            values = dict(wanted)
            name = values.pop("category", "客户")
            if name not in categories:
                categories[name] = Category(
                    name=name, label_zh=name, label_en="Clients", colour=len(categories), position=len(categories),
                    vip=name == "领导", draws=name != "媒体", meal=True, action_id=t.action_id,
                )  # fmt: skip
                t.session.add(categories[name])
                t.session.flush()
            guest = Guest(
                action_id=t.action_id, category_id=categories[name].id, **({"number": f"A{k:04d}"} | values)
            )
            t.session.add(guest)
            t.session.flush()
            t.session.add(Code(guest_id=guest.id, text=code_of(k), action_id=t.action_id))
            ids[guest.number] = guest.id
        t.session.flush()
        return ids

    ids = store.perform(Act.new("test"), "test.list", dict[str, int], work)
    return Listed(ids, {number: code_of(k) for k, number in enumerate(ids, start=1)})


def change(store: Database, work: Any) -> None:
    """Anything a test needs to do to the rows."""

    def doing(t: Transaction) -> int:
        work(t)
        return t.action_id

    store.perform(Act.new("test"), "test.change", int, doing)
