"""Facts of the gift desk in words, with the tone and the icon that go with them."""

from datetime import tzinfo

from app.devices.printer.link import Printer
from app.devices.printer.outcome import Trouble
from app.gifts.records.handouts import Given
from app.gifts.records.jobs import JobView
from app.gifts.rules.jobs import JobKind, JobState
from app.gifts.rules.slips import receipt_text
from app.gifts.rules.units import PieceState, Source, Why
from app.gifts.service.owing import Row
from app.guests.rules.guest import CategoryView
from app.words.catalogue import ENGLISH, language, tr, trn
from app.words.formats import clock, listed

Mark = tuple[str, str, str]  # tone, icon, words


def gift_words(name: str, name_en: str) -> str:
    """A gift's name in the chosen language.

    Args:
        name: as the organiser wrote it.
        name_en: in English, or "".
    """
    return name_en if language() == ENGLISH and name_en else name


def why_words(why: Why, zone: tzinfo, category: CategoryView | None = None) -> str:
    """Why a guest is owed something.

    Args:
        why: the reason as facts.
        zone: of the event.
        category: of the guest, for its label.
    """
    if why.source is Source.PRIZE:
        won = tr("won {time}", time=clock(why.at, zone)) if why.at else ""
        return listed((why.text, won))
    if why.source is Source.MANUAL:
        return tr("Promised by hand: {reason}", reason=why.text)
    label = category.label(language()) if category is not None and category.name == why.text else why.text
    if why.companions:
        along = trn("{n} companion", "{n} companions", why.companions)
        return listed((label, along))
    return listed((label, tr("after sign-in")))


def until_words(row: Row, zone: tzinfo) -> str:
    """Until when a row's pieces are given, "" without a deadline.

    Args:
        row: of the guest's card.
        zone: of the event.
    """
    return tr("to be claimed by {time}", time=clock(row.claim_by, zone)) if row.claim_by else ""


def why_icon(row: Row) -> str:
    """The icon of a row.

    Args:
        row: of the guest's card.
    """
    if row.why.source is Source.PRIZE:
        return "trophy"
    return "package" if row.why.companions else "gift"


def state_mark(row: Row) -> Mark:
    """Where a row's pieces stand.

    Args:
        row: of the guest's card.
    """
    if row.state is PieceState.TO_GIVE:
        if row.why.source is Source.PRIZE:
            return "vip", "trophy-fill", tr("Won")
        return "choice", "", tr("To give")
    return {
        PieceState.OUT_OF_STOCK: ("already", "", tr("Owe it")),
        PieceState.IOU: ("already", "note-fill", tr("IOU written")),
        PieceState.WAITING: ("neutral", "hourglass-fill", tr("Confirm the win first")),
        PieceState.EXPIRED: ("refuse", "calendar-x-fill", tr("Not claimed in time")),
    }[row.state]


def left_words(left: int | None) -> tuple[str, str]:
    """How many are left, and in which colour.

    Args:
        left: pieces; None when not counted.
    """
    if left is None:
        return "", "text2"
    if left == 0:
        return tr("None left"), "refuse_text"
    return tr("{n} left", n=left), "text2"


def job_mark(state: JobState) -> Mark:
    """Where a print job stands.

    Args:
        state: of the job.
    """
    return {
        JobState.QUEUED: ("already", "hourglass-fill", tr("Waiting")),
        JobState.SENDING: ("accent", "printer-fill", tr("Printing")),
        JobState.PRINTED: ("ok", "check-circle-fill", tr("Printed")),
        JobState.UNCONFIRMED: ("choice", "question-fill", tr("Unsure")),
        JobState.LOST: ("neutral", "x-circle-fill", tr("Lost")),
        JobState.HANDED: ("neutral", "paper-plane-right-fill", tr("Handed over")),
    }[state]


def slip_title(job: JobView) -> str:
    """What a slip of the queue is called: a receipt by its number.

    Args:
        job: of the queue.
    """
    if job.receipt_no:
        return receipt_text(job.receipt_no)
    return tr("Badge") if job.kind is JobKind.BADGE else tr("Slip")


def printer_words(printer: Printer, *, near_end: bool) -> str:
    """Which printer it is, and whether its roll is nearly out.

    Args:
        printer: in use.
        near_end: it says so.
    """
    width = tr("{n} mm", n=58 if printer.paper.dots < 480 else 80)
    return listed((printer.address.place, width, tr("roll nearly out") if near_end else ""))


def trouble_words(trouble: Trouble, waiting: int) -> str:
    """What is wrong with the printer, and how many slips wait for it.

    Args:
        trouble: as the printer says.
        waiting: slips in the queue, badges among them.
    """
    what = {
        Trouble.PAPER_OUT: tr("The printer is out of paper"),
        Trouble.COVER_OPEN: tr("The printer's cover is open"),
        Trouble.NO_CONNECTION: tr("The printer does not answer"),
        Trouble.OFFLINE: tr("The printer is switched to off-line"),
        Trouble.FAULT: tr("The printer reports a fault"),
        Trouble.STALLED: tr("The printer stopped in the middle of a slip"),
        Trouble.CLOSED: tr("The printer broke off in the middle of a slip"),
    }.get(trouble, tr("No printer is set up"))
    if not waiting:
        return what
    queue = trn("{n} slip waiting", "{n} slips waiting", waiting)
    return tr("{trouble}, {queue}", trouble=what, queue=queue)


def remedy_words(trouble: Trouble) -> str:
    """What to do about it; the guests never wait for it.

    Args:
        trouble: as the printer says.
    """
    return {
        Trouble.PAPER_OUT: tr("Keep giving: printing goes on by itself once there is paper."),
        Trouble.COVER_OPEN: tr("Close the cover: printing goes on by itself."),
        Trouble.NO_CONNECTION: tr("Check its power and cable. Keep giving: receipts are kept."),
        Trouble.OFFLINE: tr("Press its button to go on-line. Keep giving: receipts are kept."),
        Trouble.FAULT: tr("Switch it off and on again. Keep giving: receipts are kept."),
        Trouble.STALLED: tr("Look at the paper. Keep giving: receipts are kept."),
        Trouble.CLOSED: tr("Look at the paper and answer at the right. Keep giving."),
    }.get(trouble, tr("Keep giving: every receipt can be shown on the screen."))


def given_words(given: tuple[Given, ...]) -> tuple[tuple[str, Given], ...]:
    """Handouts as lines: the same gift on the same receipt on one line.

    Args:
        given: oldest first.
    """
    lines: dict[tuple[int, int, str], list[Given]] = {}
    for one in given:
        lines.setdefault((one.receipt_no, one.gift_id, one.variant), []).append(one)
    said: list[tuple[str, Given]] = []
    for same in lines.values():
        words = gift_words(same[0].gift, same[0].gift_en)
        words = f"{words}, {same[0].variant}" if same[0].variant else words
        said.append((f"{words} × {len(same)}" if len(same) > 1 else words, same[0]))
    return tuple(said)


def button_words(give: int, owe: int) -> str:
    """What the big button will do.

    Args:
        give: pieces that can be given.
        owe: pieces that will be owed.
    """
    if give and owe:
        return tr("Give {give}, owe {owe}", give=give, owe=owe)
    if give:
        return trn("Give {n} piece", "Give {n} pieces", give)
    if owe:
        return trn("Write {n} IOU", "Write {n} IOUs", owe)
    return tr("Nothing to give")
