"""What the gift desk asks: who takes it, why it comes back, which printer, the receipt on the screen."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QScrollArea, QWidget

from app.event.rules import Settings
from app.gifts.records.handouts import Given
from app.gifts.screen.words import gift_words
from app.gifts.service.handing import Proxy
from app.gifts.service.returning import WentTo
from app.kit.theme.look import theme
from app.kit.widgets.button import Button
from app.kit.widgets.choice_box import choice_box
from app.kit.widgets.dialog import Dialog
from app.kit.widgets.field import Field
from app.kit.widgets.label import Line, Paragraph
from app.words.catalogue import tr

_DOTS_A_MM = 8.0


class ProxyDialog(Dialog):
    """Who takes the gifts for the guest, and why.

    Args:
        name: of the guest.
        parent: Qt's.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who takes it for {name}?", name=name), tr("Give to this person"), parent=parent)
        self._name, self._tail, self._reason = (
            Field(tr("Name")), Field(tr("Last four digits of the phone")), Field(tr("Why")),
        )  # fmt: skip
        self._tail.setMaxLength(4)
        self._name.setMaxLength(60)
        self._reason.setMaxLength(120)
        for field in (self._name, self._tail, self._reason):
            self.body.addWidget(field)
        self._name.textChanged.connect(self._check)
        self._name.setFocus()
        self._check()

    def proxy(self) -> Proxy:
        """The person as typed."""
        return Proxy(self._name.text().strip(), self._tail.text().strip(), self._reason.text().strip())

    def _check(self) -> None:
        named = bool(self._name.text().strip())
        self.verb.setEnabled(named)
        self.verb.say(tr("Give to this person") if named else tr("Write the name first"))


class ReturnDialog(Dialog):
    """Which gift comes back, why, and where it goes.

    Args:
        given: live handouts of the guest.
        parent: Qt's.
    """

    def __init__(self, given: tuple[Given, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Take a gift back"),
            tr("Take it back"),
            tr("The handout stays on record, with your name and the reason."),
            danger=True,
            parent=parent,
        )
        self._given = given
        self._which = choice_box({
            one.handout_id: f"{gift_words(one.gift, one.gift_en)} {one.variant} · {one.receipt_no:04d}" for one in given
        })  # fmt: skip
        self._where = choice_box({
            WentTo.SHELF: tr("Back on the shelf"), WentTo.DAMAGED: tr("Damaged"), WentTo.KEPT: tr("Kept aside"),
        })  # fmt: skip
        self._reason = Field(tr("Why it comes back"))
        self._reason.setMaxLength(120)
        for widget in (self._which, self._where, self._reason):
            widget.setFixedHeight(theme().px(40))
            self.body.addWidget(widget)
        self._reason.textChanged.connect(self._check)
        self._reason.setFocus()
        self._check()

    def chosen(self) -> tuple[int, str, WentTo]:
        """The handout's id, the reason and where the piece goes."""
        return int(self._which.currentData()), self._reason.text(), WentTo(self._where.currentData())

    def _check(self) -> None:
        told = bool(self._reason.text().strip())
        self.verb.setEnabled(told)
        self.verb.say(tr("Take it back") if told else tr("Write the reason first"))


class PrinterDialog(Dialog):
    """Where receipts go: a network address, a file, a queue; found ones are offered.

    Args:
        settings: as they stand.
        found: addresses that were found.
        parent: Qt's.
    """

    def __init__(self, settings: Settings, found: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Receipt printer"),
            tr("Use this printer"),
            tr("A network printer: tcp:192.168.1.50:9100. Its self-test slip shows the address."),
            parent=parent,
        )
        self._place = QComboBox()
        self._paper = choice_box({576: tr("80 mm paper"), 384: tr("58 mm paper")})
        self._place.setEditable(True)
        self._place.setAccessibleName(tr("Address"))
        self._place.addItems(list(found))
        self._place.setEditText(settings.printer)
        self._paper.setCurrentIndex(self._paper.findData(settings.slip_dots))
        self.test = Button(tr("Use it and print a test slip"), icon="printer")
        for widget in (self._place, self._paper):
            widget.setFixedHeight(theme().px(40))
            self.body.addWidget(widget)
        self.body.addWidget(self.test)
        self.tested = False
        self.test.clicked.connect(self._test)

    def chosen(self) -> tuple[str, int]:
        """The address and the dots of the paper."""
        return self._place.currentText().strip(), int(self._paper.currentData())

    def _test(self) -> None:
        self.tested = True
        self.accept()


class ReceiptDialog(Dialog):
    """The receipt on the screen, to be photographed or saved, where there is no printer.

    Args:
        image: as it would be printed.
        parent: Qt's.
    """

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(tr("Receipt"), tr("Save as PDF"), tr("The guest may photograph it."), parent=parent)
        self._image = image
        label = QLabel()
        shown = image.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            theme().px(380), Qt.TransformationMode.SmoothTransformation
        )
        label.setPixmap(QPixmap.fromImage(shown))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea()
        area.setWidget(label)
        area.setWidgetResizable(True)
        area.setFixedHeight(theme().px(440))
        self.body.addWidget(area)

    def accept(self) -> None:
        """Ask where to, save, stay open if nothing was chosen."""
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF"), "receipt.pdf", "PDF (*.pdf)")
        if name:
            save_pdf(self._image, Path(name))
            super().accept()


def save_pdf(image: QImage, path: Path) -> None:
    """A slip as a PDF page of its own size.

    Args:
        image: the slip.
        path: of the new file.
    """
    size = QSizeF(image.width() / _DOTS_A_MM, image.height() / _DOTS_A_MM)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.drawImage(painter.viewport(), image)
    painter.end()


class PaperDialog(Dialog):
    """How a new roll is put in.

    Args:
        parent: Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("A new roll"), tr("The paper is in"), parent=parent)
        for n, words in enumerate(
            (
                tr("Open the cover and take out the core of the old roll."),
                tr("Put the new roll in so that the paper comes off its lower side towards you."),
                tr("Pull a hand's width out, close the cover until it clicks, tear it off."),
            ),
            1,
        ):
            self.body.addWidget(Line(str(n), 20, 700, "accent_text"))
            self.body.addWidget(Paragraph(words, 15))
