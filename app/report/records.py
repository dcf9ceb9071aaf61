"""What the report asks the tables of other rooms; it has none of its own."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.draw.records import draws as draw_rows
from app.draw.records import evenings
from app.draw.records.prizes import every_prize, plan_of
from app.draw.records.tables import AwardRow, Draw, Evening
from app.draw.rules.lines import code_of
from app.draw.rules.state import DrawStage, Mode, is_quick
from app.draw.rules.state import Source as DrawSource
from app.draw.rules.wins import WinState
from app.gifts.records.tables import Gift, Handout, Iou, Receipt, Unit
from app.gifts.rules.units import Source
from app.guests.records import people as guest_records
from app.guests.records.tables import Guest
from app.guests.rules.guest import GuestView
from app.report.rules.gift_facts import HandoutLine
from app.report.rules.people_facts import AttemptLine, GuestLine
from app.report.rules.show_facts import DrawFacts, VoidLine, WinLine
from app.signin.records import signatures
from app.signin.records.sign_ins import Attempt, SignIn, Undo, aside_of
from app.signin.rules.outcome import Outcome, Reason, Way
from app.store.database import Transaction


def guest_lines(t: Transaction, language: str) -> tuple[GuestLine, ...]:
    """Every invitation with the sign-in that counts and what was taken back.

    Args:
        t: the open transaction.
        language: of the categories' labels.
    """
    live: dict[int, SignIn] = {}
    undone: dict[int, list[Undo]] = {}
    for sign_in in t.session.scalars(select(SignIn).where(SignIn.undone_by.is_(None))):
        live[sign_in.guest_id] = sign_in
    taken_back = select(SignIn.guest_id, Undo).join(Undo, Undo.sign_in_id == SignIn.id).order_by(Undo.id)
    for guest_id, undo in t.session.execute(taken_back):
        undone.setdefault(guest_id, []).append(undo)
    signed = signatures.signed(t)
    kinds = {kind.id: kind for kind in guest_records.categories(t)}
    return tuple(
        _guest_line(
            guest, kinds[guest.category_id].label(language), kinds[guest.category_id].colour,
            live.get(guest.id), undone.get(guest.id, []), signed,
        )
        for guest in guest_records.all_views(t)
    )  # fmt: skip


def _guest_line(
    guest: GuestView,
    category: str,
    colour: int,
    sign_in: SignIn | None,
    undone: list[Undo],
    signed: frozenset[int],
) -> GuestLine:
    return GuestLine(
        guest.number, guest.name, guest.salutation, guest.organisation, guest.position, category, colour,
        guest.host, guest.table_no, guest.area, guest.phone, guest.companions, guest.vip, guest.meal,
        guest.draws, guest.walk_in, guest.cancelled, guest.note,
        undone=len(undone),
        undone_at=undone[-1].at if undone else None,
        undone_why=undone[-1].reason if undone else "",
        undone_by_leave=undone[-1].allowed_by if undone and undone[-1].beyond else None,
        at=sign_in.at if sign_in else None,
        desk=sign_in.desk if sign_in else "",
        operator=sign_in.operator if sign_in else "",
        way=Way(sign_in.way) if sign_in else None,
        companions=sign_in.companions if sign_in else 0,
        proxy=sign_in.proxy if sign_in else "",
        entered_at=sign_in.entered_at if sign_in else None,
        children=sign_in.children if sign_in else 0,
        aside=aside_of(sign_in) if sign_in else None,
        signed=sign_in is not None and sign_in.id in signed,
    )  # fmt: skip


def category_labels(t: Transaction, language: str) -> tuple[str, ...]:
    """The categories' labels, in the organiser's order.

    Args:
        t: the open transaction.
        language: of the labels.
    """
    return tuple(kind.label(language) for kind in guest_records.categories(t))


def refused(t: Transaction) -> tuple[AttemptLine, ...]:
    """Every attempt that signed nobody in, in order.

    Args:
        t: the open transaction.
    """
    question = (
        select(Attempt, Guest.number, Guest.name)
        .outerjoin(Guest, Attempt.guest_id == Guest.id)
        .where(Attempt.outcome != Outcome.SIGNED_IN.value)
        .order_by(Attempt.id)
    )
    return tuple(
        AttemptLine(
            row.at,
            row.desk,
            Way(row.way),
            Outcome(row.outcome),
            Reason(row.reason),
            number or "",
            name or "",
            row.happened_at,
        )
        for row, number, name in t.session.execute(question)
    )


def draw_facts(t: Transaction) -> DrawFacts:
    """The live draw with its codes; a result that was not shown yet is not among it.

    Args:
        t: the open transaction.
    """
    evening = evenings.evening(t, Mode.LIVE)
    if evening is None:
        return DrawFacts()
    lines = evenings.lines(t, evening.id)
    titles = {row.id: plan_of(row).title for row in every_prize(t)}
    voids = tuple(
        VoidLine(draw.no, titles[draw.prize_id], draw.void_reason)
        for draw in draw_rows.draws(t, evening.id)
        if draw.stage == DrawStage.VOID.value
    )
    return DrawFacts(
        code_of(lines[0].sha256), code_of(lines[-1].sha256), evening.closed, _wins(t, evening, titles), voids
    )


def _wins(t: Transaction, evening: Evening, titles: dict[int, str]) -> tuple[WinLine, ...]:
    before = aliased(AwardRow)
    question = (
        select(AwardRow, Draw, Guest.name, Guest.organisation, before.number)
        .join(Draw, AwardRow.draw_id == Draw.id)
        .join(Guest, AwardRow.guest_id == Guest.id)
        .outerjoin(before, AwardRow.replaces == before.id)
        .where(AwardRow.evening_id == evening.id, Draw.stage == DrawStage.REVEALED.value)
        .order_by(Draw.no, AwardRow.rank)
    )
    return tuple(
        WinLine(
            draw.no, titles[draw.prize_id], award.rank, award.number, name, organisation,
            WinState(award.state), award.at, replaced or "", award.reason, award.witness,
            is_quick(msgspec.json.decode(draw.sources, type=list[DrawSource])),
        )
        for award, draw, name, organisation, replaced in t.session.execute(question)
    )  # fmt: skip


def handouts(t: Transaction, language: str, owed: frozenset[str]) -> tuple[HandoutLine, ...]:
    """Every piece that left the desk, also those that came back, then every piece still owed.

    Args:
        t: the open transaction.
        language: of the gifts' names.
        owed: keys of the pieces with an open IOU.
    """
    question = (
        select(Handout, Unit, Gift, Receipt, Guest)
        .join(Unit, Handout.unit_id == Unit.id)
        .join(Gift, Unit.gift_id == Gift.id)
        .join(Receipt, Handout.receipt_id == Receipt.id)
        .join(Guest, Unit.guest_id == Guest.id)
        .order_by(Receipt.number, Handout.id)
    )
    given = (
        HandoutLine(
            receipt.number, receipt.at, receipt.desk, receipt.operator, guest.number, guest.name,
            _named(gift, language), handout.variant, Source(unit.source), receipt.proxy_name,
            returned_at=handout.voided_at, returned_why=handout.void_reason, went_to=handout.went_to,
        )
        for handout, unit, gift, receipt, guest in t.session.execute(question)
    )  # fmt: skip
    return (*given, *_owed(t, language, owed))


def _owed(t: Transaction, language: str, owed: frozenset[str]) -> Iterable[HandoutLine]:
    question = (
        select(Iou, Unit, Gift, Receipt, Guest)
        .join(Unit, Iou.unit_id == Unit.id)
        .join(Gift, Unit.gift_id == Gift.id)
        .join(Receipt, Iou.receipt_id == Receipt.id)
        .join(Guest, Unit.guest_id == Guest.id)
        .order_by(Iou.id)
    )
    for iou, unit, gift, receipt, guest in t.session.execute(question):
        if unit.key in owed:
            yield HandoutLine(
                receipt.number, iou.at, receipt.desk, receipt.operator, guest.number, guest.name,
                _named(gift, language), "", Source(unit.source), owed=True,
            )  # fmt: skip


def _named(gift: Gift, language: str) -> str:
    return gift.name_en if language == "en" and gift.name_en else gift.name
