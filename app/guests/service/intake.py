"""Import of a guest list: previewed, then all or nothing."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from app.event.records import the_event
from app.guests.records import changing, invitations, people
from app.guests.rules.codes import RANDOM_BYTES, new_code
from app.guests.rules.intake import Judged, Preview, Problem, RawRow, Trouble, judge
from app.guests.rules.numbers import next_numbers
from app.guests.sheet import HEADINGS, read_guests
from app.store.acts import Act
from app.store.database import Database, Transaction
from app.words.catalogue import CHINESE, language, say, tr, trn
from app.words.errors import KnownError


@dataclass(frozen=True)
class Imported:
    """How many rows came in.

    Args:
        new: guests that were not on the list.
        changed: guests of whom the sheet says something new.
        unchanged: guests of whom it does not.
        dropped: guests whom no row is about, and who are not expected any more.
    """

    new: int
    changed: int
    unchanged: int
    dropped: int = 0


def preview_import(store: Database, path: Path) -> Preview:
    """What importing a file would do; nothing is changed.

    Args:
        store: the open event.
        path: the file.

    Raises:
        KnownError: it is not a guest list.
    """
    rows = read_guests(path)
    return store.ask(lambda t: _judged(t, rows))


def import_guests(store: Database, act: Act, path: Path, drop: frozenset[int] = frozenset()) -> Imported:
    """Import a guest list: every row or none.

    Args:
        store: the open event.
        act: who does it.
        path: the file.
        drop: ids of guests who are not expected any more, if no row is about them.

    Raises:
        KnownError: it is not a guest list, or a row needs mending; nothing has changed.
    """
    rows = read_guests(path)

    def work(t: Transaction) -> Imported:
        preview = _judged(t, rows)
        refuse_problems(preview)
        _bring_in(t, preview)
        dropped = [guest.id for guest in preview.absent if guest.id in drop]
        for guest_id in dropped:
            changing.cancel(t, guest_id)
        answer = Imported(len(preview.new), len(preview.changed), len(preview.unchanged), len(dropped))
        t.note(new=answer.new, changed=answer.changed, dropped=answer.dropped)
        t.tell("guests")
        return answer

    return store.perform(act, "guests.import", Imported, work, tuple(sorted(drop)))


def _judged(t: Transaction, rows: tuple[RawRow, ...]) -> Preview:
    vips = {category.name for category in people.categories(t) if category.vip}
    return judge(rows, people.all_views(t), invitations.every_code(t), vips)


def refuse_problems(preview: Preview) -> None:
    """Stop an import in which a row needs mending.

    Args:
        preview: of the file.

    Raises:
        KnownError: naming the first row and its reason.
    """
    if not preview.rows:
        raise KnownError("The file holds headings but no guests. Choose the file that holds the list.")
    if preview.problems:
        first = preview.problems[0]
        raise KnownError(
            "{n} places in the list need mending, the first in row {row}: {reason} Nothing was imported.",
            n=len(preview.problems),
            row=first.row,
            reason=say_problem(first),
        )


def _bring_in(t: Transaction, preview: Preview) -> None:
    said = [row for row in (*preview.new, *preview.changed) if not row.before or "category" in row.fields]
    categories = changing.keep_categories(
        t, dict.fromkeys(row.draft.category for row in sorted(said, key=_place))
    )
    for row in preview.changed:
        changing.change(t, row.guest_id or 0, row.draft, categories.get(row.draft.category, 0), row.fields)
    new = preview.new
    wanted = [row for row in new if not row.draft.number]
    fresh = next_numbers((row.draft.number for row in new), len(wanted), people.highest_ordinal(t))
    given = dict(zip((row.row for row in wanted), fresh, strict=True))
    numbers = [row.draft.number or given[row.row] for row in new]
    ids = changing.add_many(t, [row.draft for row in new], numbers, categories)
    _issue_codes(t, list(zip(ids, new, strict=True)), preview)


def _place(row: Judged) -> int:
    return row.row


def _issue_codes(t: Transaction, new: list[tuple[int, Judged]], preview: Preview) -> None:
    prefix = the_event(t).prefix
    codes = [
        (guest_id, row.draft.code or new_code(prefix, secrets.token_bytes(RANDOM_BYTES)))
        for guest_id, row in new
    ]
    invitations.issue_codes(t, codes)
    for row in preview.changed:
        if row.draft.code and row.guest_id is not None:
            invitations.replace_code(t, row.guest_id, row.draft.code)


_SAID = {
    Trouble.NO_NAME: say("The name is missing."),
    Trouble.FORMULA: say('"{column}" holds a formula; paste its value instead.'),
    Trouble.TOO_LONG: say('"{column}" is longer than 200 letters.'),
    Trouble.NOT_A_COUNT: say('"{column}" says "{value}"; write a number from 0 to 99.'),
    Trouble.NOT_YES_OR_NO: say('"{column}" says "{value}"; write yes or leave it empty.'),
    Trouble.TWICE_IN_FILE: say("Number {value} stands in row {other} already."),
    Trouble.CODE_TWICE: say("The code stands in row {other} already."),
    Trouble.CODE_TAKEN: say("The code belongs to another guest."),
    Trouble.WHICH_GUEST: say(
        "Several guests of the list are called {value}. Write the invitation number too."
    ),
    Trouble.CODE_UNREADABLE: say("The code is longer than 512 bytes or holds control characters."),
}


def say_problem(problem: Problem) -> str:
    """A problem as one short sentence.

    Args:
        problem: of a preview.
    """
    column = say_field(problem.field)
    return tr(_SAID[problem.trouble], column=column, value=problem.value, other=problem.other_row)


def say_imported(came: Imported) -> str:
    """What an import did, as one sentence.

    Args:
        came: of the import.
    """
    said = tr(
        "{new} new, {changed} changed, {unchanged} as before.",
        new=came.new, changed=came.changed, unchanged=came.unchanged,
    )  # fmt: skip
    if not came.dropped:
        return said
    return f"{said} {trn('{n} guest is not expected any more.', '{n} guests are not expected any more.', came.dropped)}"


def say_field(field: str) -> str:
    """A column's name in the chosen language.

    Args:
        field: its key.
    """
    chinese, english, *_ = HEADINGS[field]
    return chinese if language() == CHINESE else english
