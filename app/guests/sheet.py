"""The guest list as a spreadsheet."""

from pathlib import Path

from app.event.sheet import read_table
from app.guests.rules.intake import RawRow

# what each column may be called; the first is what our own sample says
HEADINGS: dict[str, tuple[str, ...]] = {
    "number": (
        "请柬号",
        "Invitation number",
        "请柬编号",
        "编号",
        "序号",
        "号码",
        "Invitation",
        "Number",
        "No",
        "No.",
    ),
    "name": (
        "姓名",
        "Name",
        "来宾",
        "来宾姓名",
        "嘉宾",
        "嘉宾姓名",
        "名字",
        "Guest",
        "Full name",
        "Guest name",
    ),
    "salutation": ("称谓", "Salutation", "称呼", "性别称谓", "Mr/Ms"),
    "organisation": (
        "单位",
        "Organisation",
        "公司",
        "单位名称",
        "工作单位",
        "机构",
        "Organization",
        "Company",
    ),
    "position": ("职务", "Position", "职位", "头衔", "Job title", "Title"),
    "category": ("类别", "Category", "来宾类别", "分类", "类型", "Type", "Group"),
    "host": ("接待人", "Host", "客户经理", "陪同", "联系人", "Account manager", "Escort"),
    "host_phone": ("接待人电话", "Host phone", "客户经理电话", "陪同电话", "Escort phone"),
    "table_no": ("桌号", "Table", "席位", "餐桌", "Table number", "Table no"),
    "area": ("区域", "Area", "座区", "分区", "Zone", "Section"),
    "phone": ("手机", "Phone", "电话", "手机号", "联系电话", "Mobile", "Telephone"),
    "companions": ("同行人数", "Companions", "同行", "随行", "随行人数", "Plus", "Accompanying"),
    "vip": ("贵宾", "VIP", "是否贵宾", "重要来宾"),
    "note": ("备注", "Note", "提示", "说明", "Notes", "Remarks"),
    "must_read": ("必读", "Must read", "备注必读", "Must-read"),
    "code": ("签到码", "Code", "二维码", "票码", "QR", "QR code", "Ticket code", "Barcode"),
}


def read_guests(path: Path) -> tuple[RawRow, ...]:
    """The rows of a guest list.

    Args:
        path: an .xlsx or .csv file.

    Raises:
        KnownError: it cannot be read as one; nothing has changed.
    """
    table = read_table(path, HEADINGS, ("name",))
    return tuple(
        RawRow(row.number, {field: row.text(field) for field in table.fields}, row.formulas())
        for row in table.rows
    )
