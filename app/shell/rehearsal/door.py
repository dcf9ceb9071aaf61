"""Invitations are rendered, their codes read back by the real reader, and the guests come in."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from app.devices.reader import Reader
from app.devices.reader_pictures import read_file
from app.event.rules import Badges
from app.event.service.event import the_event
from app.gifts.service.badges import with_badge
from app.guests.paper.invitation import Card, save_codes, save_invitations
from app.guests.rules.intake import Draft
from app.guests.service.list import Issued, issued, reissue_code
from app.shell.rehearsal.badges import choose_badges
from app.shell.rehearsal.clock import FastClock, Stopwatch
from app.shell.rehearsal.signing import sign
from app.signin.rules.outcome import Outcome, Way
from app.signin.rules.vips import Reply
from app.signin.service.after import count_companions, undo
from app.signin.service.signing import sign_in
from app.signin.service.vips import acknowledge_arrivals, vips
from app.signin.service.walking import walk_in
from app.store.acts import Act
from app.store.database import Database
from app.words.catalogue import tr

ABSENT = 0.08  # of the invited stay away
EARLY = 27 * 60  # seconds in which nearly everybody comes


@dataclass
class AtTheDoor:
    """What happened at the door."""

    invitations: int = 0
    codes_read: int = 0
    codes_unread: list[str] = field(default_factory=list[str])
    outcomes: dict[str, int] = field(default_factory=dict[str, int])
    walk_ins: int = 0
    undone: int = 0
    companions: int = 0
    badges: int = 0
    signatures: int = 0
    vips_seen: int = 0

    def count(self, outcome: Outcome) -> None:
        """Count an outcome.

        Args:
            outcome: of an attempt.
        """
        self.outcomes[outcome.value] = self.outcomes.get(outcome.value, 0) + 1


def invite(store: Database, out: Path, seen: AtTheDoor, watch: Stopwatch) -> dict[int, str]:
    """Render every invitation and read its code back from the picture.

    Args:
        store: the open event.
        out: where files go.
        seen: what happened.
        watch: for the summary.

    Returns:
        The texts as the reader read them, by guest.
    """
    guests, event = issued(store), the_event(store)
    cards = tuple(Card(each.guest, each.code) for each in guests)
    with watch.of("invitations"):
        seen.invitations = save_invitations(out / "invitations.pdf", event, cards)
        save_codes(out / "codes", cards, scale=6)
    with watch.of("reading"):
        reader = Reader()
        return {each.guest.id: _read(reader, out, each, seen) for each in guests}


def _read(reader: Reader, out: Path, each: Issued, seen: AtTheDoor) -> str:
    texts = read_file(reader, out / "codes" / f"{each.guest.number}.png")
    if each.code in texts:
        seen.codes_read += 1
        return each.code
    seen.codes_unread.append(each.guest.number)
    return ""


def let_in(
    store: Database, clock: FastClock, texts: dict[int, str], seed: int, seen: AtTheDoor, watch: Stopwatch
) -> None:
    """The guests come in over half an hour, with everything that happens at a door.

    Args:
        store: the open event.
        clock: of the event.
        texts: what the reader read, by guest.
        seed: the same seed gives the same morning.
        seen: what happened.
        watch: for the summary.
    """
    dice = random.Random(seed)  # noqa: S311 - who comes when, not who wins
    guests = [guest_id for guest_id, text in texts.items() if text]
    dice.shuffle(guests)
    coming = guests[: max(1, round(len(guests) * (1 - ABSENT)))]
    with watch.of("sign_in"):
        _lost_invitation(store, clock, texts, guests[-1], seen)
        for at, guest_id in enumerate(coming):
            clock.on(EARLY / len(coming) * dice.uniform(0.4, 1.6))
            desk = f"desk-{1 + at % 2}"
            answer = sign_in(store, Act.new(desk, "rehearsal"), texts[guest_id], way=Way.CAMERA)
            seen.count(answer.outcome)
            seen.signatures += sign(store, answer)
            _tell_vips(store, at, seen)
            _companions(store, desk, answer.guest.companions if answer.guest else 0, guest_id, dice, seen)
            if at % 17 == 3:  # the code is shown twice
                clock.on(6)
                seen.count(sign_in(store, Act.new(desk, "rehearsal"), texts[guest_id], way=Way.WEDGE).outcome)
        choose_badges(store, Badges.ALWAYS)
        _mishaps(store, clock, coming, texts, seen)
        _tell_vips(store, 0, seen)
        choose_badges(store, Badges.NO)


def _companions(
    store: Database, desk: str, invited: int, guest_id: int, dice: random.Random, seen: AtTheDoor
) -> None:
    if invited:
        came = dice.randint(0, invited)
        count_companions(store, Act.new(desk, "rehearsal"), guest_id, came)
        seen.companions += came


def _tell_vips(store: Database, at: int, seen: AtTheDoor) -> None:
    """The emcee answers the VIPs who have arrived, or else the caller does; some have to wait for it."""
    if at % 5 == 0:
        waiting = tuple(one.sign_in_id for one in vips(store).waiting)
        act = Act.new("show", "rehearsal")
        done = acknowledge_arrivals(store, act, waiting, Reply.OK if at % 2 else Reply.SEEN)
        seen.vips_seen += len(done.first)


def _lost_invitation(
    store: Database, clock: FastClock, texts: dict[int, str], guest_id: int, seen: AtTheDoor
) -> None:
    """Somebody's invitation was lost and reissued: the old code says so."""
    reissue_code(store, Act.new("office", "rehearsal"), guest_id)
    clock.on(1)
    seen.count(sign_in(store, Act.new("desk-1", "rehearsal"), texts[guest_id], way=Way.CAMERA).outcome)


def _mishaps(
    store: Database, clock: FastClock, coming: list[int], texts: dict[int, str], seen: AtTheDoor
) -> None:
    for name, organisation in ((tr("Walk-in one"), tr("Riverside Daily")), (tr("Walk-in two"), "")):
        clock.on(20)
        draft = Draft(name, organisation=organisation, category=_category(store))
        seen.count(walk_in(store, Act.new("desk-2", "rehearsal"), draft, with_badge).outcome)
        seen.walk_ins += 1
    clock.on(5)
    seen.count(
        sign_in(store, Act.new("desk-1", "rehearsal"), "https://example.org/nobody", way=Way.CAMERA).outcome
    )
    wrong = coming[0]
    undo(store, Act.new("desk-1", "rehearsal"), wrong, tr("wrong guest"))
    seen.undone += 1
    clock.on(5)
    again = sign_in(store, Act.new("desk-1", "rehearsal"), texts[wrong], way=Way.TYPED, along=with_badge)
    seen.count(again.outcome)


def _category(store: Database) -> str:
    from app.guests.service.list import categories

    names = [category.name for category in categories(store)]
    return names[2] if len(names) > 2 else names[0] if names else Draft("x").category
