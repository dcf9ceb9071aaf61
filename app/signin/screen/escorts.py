"""The escort list at the desk: the gold rows in the right column, and the gold band of the card."""

from PySide6.QtCore import QObject

from app.kit.background import Lane
from app.kit.changes import Changes
from app.signin.rules.outcome import Answer, Outcome
from app.signin.rules.vips import Vips
from app.signin.screen.area import OutcomeArea
from app.signin.screen.clerk import Clerk, Desk
from app.signin.screen.vip_panel import VipPanel
from app.signin.screen.vip_watch import VipWatch
from app.signin.stage.vip_words import vip_answer


class Escorts(QObject):
    """Shows who arrived, and on the card of a VIP what has come of telling it.

    Args:
        lane: to the event.
        changes: the news.
        desk: where.
        clerk: whose acts the acknowledgements are.
        area: with the card.
    """

    def __init__(self, lane: Lane, changes: Changes, desk: Desk, clerk: Clerk, area: OutcomeArea) -> None:
        super().__init__(area)
        self._zone, self._area, self._sign_in = desk.event.tz, area, 0
        self.panel = VipPanel(self._zone, desk.clock, brief=True)
        self.watch = VipWatch(lane, changes, desk.clock, clerk.act, self)
        self.watch.changed.connect(self._take)
        self.watch.again.connect(self.panel.speak_up)
        self.panel.seen.connect(self.watch.acknowledge)

    def show_on_card(self, answer: Answer) -> None:
        """Say it on this guest's card from now on.

        Args:
            answer: that is shown.
        """
        self._sign_in = answer.sign_in_id if answer.outcome is Outcome.SIGNED_IN else 0
        self._say(self.watch.vips)

    def _take(self, vips: Vips) -> None:
        self.panel.show_vips(vips)
        self._say(vips)

    def _say(self, vips: Vips) -> None:
        self._area.show_vip_answer(vip_answer(vips, self._sign_in, self._zone))
