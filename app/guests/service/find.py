"""Search of the guest list, by the index of rules.search and the pinyin of a library."""

from functools import cache

from app.guests.records import people
from app.guests.rules.guest import GuestView
from app.guests.rules.search import Index
from app.store.database import Database

# surnames whose usual reading is another one
_SURNAMES = {
    "单": "shan", "解": "xie", "曾": "zeng", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "任": "ren",
    "盖": "ge", "翟": "zhai", "华": "hua", "尹": "yin", "乐": "yue", "员": "yun", "缪": "miao", "覃": "qin",
    "种": "chong", "折": "she", "逄": "pang", "黑": "he", "秘": "bi", "繁": "po", "重": "chong", "长": "zhang",
    "𠮷": "ji", "冼": "xian", "洗": "xian", "召": "shao", "那": "na", "佴": "nai", "句": "gou", "燕": "yan", "宓": "mi",
}  # fmt: skip
_COMPOUND = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "单于": ("chan", "yu"), "澹台": ("tan", "tai"),
    "欧阳": ("ou", "yang"), "令狐": ("ling", "hu"), "宰父": ("zai", "fu"), "鲜于": ("xian", "yu"), "夏侯": ("xia", "hou"),
}  # fmt: skip


@cache
def _syllable(letter: str) -> str:
    from pypinyin import lazy_pinyin

    found = lazy_pinyin(letter)[0] if letter >= "\u3400" else ""
    return found if found.isascii() else _SURNAMES.get(letter, "")


def spell(name: str) -> tuple[str, ...]:
    """The pinyin syllables of a Chinese name, surnames read as surnames; () for other names.

    Args:
        name: in either script.
    """
    if not name or name[0] < "\u3400":
        return ()
    start = _COMPOUND.get(name[:2]) or (_SURNAMES.get(name[0]) or _syllable(name[0]),)
    rest = tuple(_syllable(letter) for letter in name[len(start) :])
    return tuple(part for part in (*start, *rest) if part)


def make_index(store: Database) -> Index:
    """An index of the list as it stands; made anew when the guests change.

    Args:
        store: the open event.
    """
    return Index(store.ask(people.all_views), spell)


def find(store: Database, query: str, limit: int = 50) -> tuple[GuestView, ...]:
    """The guests that fit a query, best first.

    Args:
        store: the open event.
        query: words in any order.
        limit: how many at most.
    """
    return make_index(store).find(query, limit)
