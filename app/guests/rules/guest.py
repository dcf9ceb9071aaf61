"""The guest as every room sees it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CategoryView:
    """A category of guests and what goes with it.

    Args:
        id: of the row.
        name: as the organiser wrote it, unique.
        label_zh: for Chinese screens and paper; the name if empty.
        label_en: for English ones; the name if empty.
        colour: index into the palette of categories, the same on every screen.
        position: order on screens and in the workbook.
        vip: whether all of its guests are VIPs.
        draws: whether its guests hold a ticket in the draw.
        meal: whether its guests are counted for the meal.
    """

    id: int
    name: str
    label_zh: str = ""
    label_en: str = ""
    colour: int = 0
    position: int = 0
    vip: bool = False
    draws: bool = True
    meal: bool = True

    def label(self, language: str) -> str:
        """The label in a language.

        Args:
            language: "zh_CN" or "en".
        """
        return (self.label_en if language == "en" else self.label_zh) or self.name


@dataclass(frozen=True)
class GuestView:
    """One invitation and the guest it was sent to.

    Args:
        id: of the row.
        number: the invitation number, A0001, read by people and drawn in the draw.
        name: in either script.
        salutation: 女士, Ms …
        organisation: where the guest comes from.
        position: title at work.
        category: its name.
        category_id: of the category's row.
        host: who of the staff receives the guest.
        host_phone: of that person.
        table_no: as printed on the table.
        area: of the hall.
        phone: as imported; shown by its tail only.
        companions: how many are invited beside the guest.
        vip: by the guest's own mark or by the category.
        note: to be read at the door.
        must_read: whether the note must be acknowledged.
        walk_in: came without an invitation.
        cancelled: no longer expected.
        draws: holds a ticket once signed in, by the category.
        meal: is counted for the meal, by the category.
    """

    id: int
    number: str
    name: str
    salutation: str = ""
    organisation: str = ""
    position: str = ""
    category: str = ""
    category_id: int = 0
    host: str = ""
    host_phone: str = ""
    table_no: str = ""
    area: str = ""
    phone: str = ""
    companions: int = 0
    vip: bool = False
    note: str = ""
    must_read: bool = False
    walk_in: bool = False
    cancelled: bool = False
    draws: bool = True
    meal: bool = True

    @property
    def phone_tail(self) -> str:
        """The last four digits of the phone, "" without one."""
        digits = "".join(letter for letter in self.phone if letter.isdigit())
        return digits[-4:] if len(digits) >= 4 else ""

    @property
    def addressed(self) -> str:
        """Name and salutation in the order of their script: Ms Jane Doe, 欧阳静 女士."""
        if self.salutation and self.name[:1] < "\u3400":
            return f"{self.salutation} {self.name}"
        return f"{self.name} {self.salutation}".strip()


@dataclass(frozen=True)
class CodeHit:
    """What a scanned text stands for.

    Args:
        guest: whose invitation it is.
        revoked: the code no longer counts.
        replaced: another code was issued in its place.
    """

    guest: GuestView
    revoked: bool
    replaced: bool
