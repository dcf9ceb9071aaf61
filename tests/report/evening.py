"""A whole small evening by the real verbs of every room."""

from datetime import timedelta

from app.gifts.records import handouts
from app.gifts.service.handing import Proxy, Want, hand
from app.gifts.service.returning import WentTo, take_back
from app.rundown import records as rundown
from app.rundown.rules.cue import Cue, Timing
from app.rundown.service.show import go
from app.signin.rules.outcome import Way
from app.signin.service.after import undo
from app.signin.service.signing import sign_in, sign_in_guest
from app.store.acts import Act
from app.store.database import Database, Transaction
from tests.conftest import Clock
from tests.gifts.desk import bring_in, gift, guest, press, win


def play(store: Database, clock: Clock) -> None:
    """Four guests, one of them undone and one missing; two cues; a draw; gifts given, returned and owed."""
    programme(store)
    first = guest(store, "=SUM(A1:A9)", companions=2)
    clock.tick(10)
    second = guest(store, "李娜")
    clock.tick(10)
    third = guest(store, "王芳", category="媒体")
    guest(store, "赵敏", here=False)
    sign_in(store, press("desk-1"), "no such code", way=Way.WEDGE)
    undo(store, press("desk-1"), third.id, "扫错人")
    clock.tick(60)
    sign_in_guest(store, press("desk-2"), third.id, proxy="王助理")
    go(store, press("show"))
    clock.tick(360)
    go(store, press("show"))
    bring_in(store, gift("伴手礼", 2), gift("胸花", 9, categories=("媒体",)))
    hand(store, press(), Want(first.id), proxy=Proxy("小李", "0001", "开会"))
    hand(store, press(), Want(third.id))
    given = store.ask(lambda t: handouts.given_to(t, third.id))
    take_back(store, press(), given[0].handout_id, "换货", WentTo.DAMAGED)
    hand(store, press(), Want(second.id))
    win(store)


def programme(store: Database) -> None:
    """Two cues of five minutes, the first at the beginning of the event."""

    def work(t: Transaction) -> int:
        begins = rundown.to_ms(t.now + timedelta(minutes=1))
        cues = (
            Cue(Timing("c1", 300_000, begins), "1", "主持开场", "Opening", who="李晓岚"),
            Cue(Timing("c2", 300_000), "2", "剪彩", "Ribbon"),
            Cue(Timing("c3", 300_000), "3", "抽奖", "Draw"),
        )
        return rundown.keep_cues(t, cues)

    store.perform(Act.new("show"), "test.programme", int, work)
