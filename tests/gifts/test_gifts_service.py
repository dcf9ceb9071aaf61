from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.draw.service.awards import forfeit
from app.gifts.rules.gift import Per
from app.gifts.rules.slips import ReceiptSlip
from app.gifts.rules.units import PieceState
from app.gifts.service.finding import Hit, look_up
from app.gifts.service.handing import Done, Handed, Proxy, Want, hand
from app.gifts.service.owing import card
from app.gifts.service.printing import job, slip_of
from app.gifts.service.returning import WentTo, open_promises, owe_by_hand, take_back
from app.gifts.service.stock import bring, closing, count, import_gifts, running_low, stock
from app.gifts.sheet import read_gifts
from app.guests.service.list import issued, reissue_code
from app.signin.service.after import undo
from app.store.checks import check_audit
from app.store.database import Database
from app.words.errors import BugError, KnownError
from tests.conftest import Clock, sample_view
from tests.gifts.desk import DESK, bring_in, gift, guest, press, win


def left(store: Database, name: str) -> int | None:
    return next(line.on_hand for line in stock(store) if line.gift.name == name)


def states(store: Database, guest_id: int) -> list[tuple[str, int, PieceState]]:
    return [(row.gift, len(row.keys), row.state) for row in card(store, guest_id, DESK).rows]


def test_one_card_shows_what_is_owed_by_category_table_and_companions(store: Database) -> None:
    bring_in(
        store,
        gift("伴手礼袋", 10, categories=("客户",)),
        gift("餐券", 10, per=Per.PERSON),
        gift("儿童礼包", 10, per=Per.COMPANION),
        gift("领导礼盒", 10, categories=("领导",)),
        gift("主桌鲜花", 10, tables=("1",)),
    )
    one = guest(store, "周雨桐", companions=2)
    boss = guest(store, "李建国", category="领导", table="1")
    away = guest(store, "钱未到", here=False)
    give = PieceState.TO_GIVE
    assert states(store, one.id) == [("伴手礼袋", 1, give), ("餐券", 3, give), ("儿童礼包", 2, give)]
    assert states(store, boss.id) == [("餐券", 1, give), ("领导礼盒", 1, give), ("主桌鲜花", 1, give)]
    assert states(store, away.id) == []
    assert not card(store, away.id, DESK).here


def test_one_press_gives_everything_once_and_the_next_press_gives_nothing(store: Database) -> None:
    bring_in(store, gift("伴手礼袋", 5), gift("餐券", 5, pieces=2))
    one = guest(store, "周雨桐")
    first = hand(store, press(), Want(one.id))
    assert (first.receipt_no, first.count(Done.GIVEN)) == (1, 3)
    again = hand(store, press(), Want(one.id))
    assert (again.receipt_no, again.pieces) == (0, ())
    named = hand(store, press("other desk"), Want(one.id, (first.pieces[0].key,)))
    assert (named.receipt_no, named.pieces[0].done, named.pieces[0].receipt_no) == (0, Done.ALREADY, 1)
    assert (left(store, "伴手礼袋"), left(store, "餐券")) == (4, 3)
    assert len(card(store, one.id, DESK).given) == 3
    assert check_audit(store).whole


def test_a_retry_answers_as_the_first_time_did(store: Database) -> None:
    bring_in(store, gift("伴手礼袋", 5))
    one, act = guest(store, "周雨桐"), press()
    first = hand(store, act, Want(one.id))
    assert hand(store, act, Want(one.id)) == first
    assert left(store, "伴手礼袋") == 4


def test_the_last_piece_is_given_and_the_next_becomes_an_iou_that_is_followed_up(store: Database) -> None:
    bring_in(store, gift("儿童礼包", 1))
    one, two = guest(store, "周雨桐"), guest(store, "吴启明")
    hand(store, press(), Want(one.id))
    assert states(store, two.id) == [("儿童礼包", 1, PieceState.OUT_OF_STOCK)]
    owed = hand(store, press(), Want(two.id))
    assert (owed.receipt_no, owed.count(Done.PROMISED), left(store, "儿童礼包")) == (2, 1, 0)
    assert states(store, two.id) == [("儿童礼包", 1, PieceState.IOU)]
    again = hand(store, press(), Want(two.id))
    assert (again.receipt_no, again.count(Done.STILL_OWED)) == (0, 1)
    assert [(line.owed, line.on_hand) for line in running_low(store)] == [(1, 0)]
    assert [promise.name for promise in open_promises(store)] == ["吴启明"]
    bring(store, press(), stock(store)[0].gift.id, 3)
    assert hand(store, press(), Want(two.id)).count(Done.GIVEN) == 1
    assert open_promises(store) == ()
    assert left(store, "儿童礼包") == 2


def test_two_pieces_share_the_last_one_in_stock(store: Database) -> None:
    bring_in(store, gift("餐券", 1, pieces=2))
    one = guest(store, "周雨桐")
    assert states(store, one.id) == [
        ("餐券", 1, PieceState.TO_GIVE), ("餐券", 1, PieceState.OUT_OF_STOCK),
    ]  # fmt: skip
    handed = hand(store, press(), Want(one.id))
    assert (handed.count(Done.GIVEN), handed.count(Done.PROMISED)) == (1, 1)


def test_a_desk_takes_from_its_own_shelf_first_and_then_from_the_common_one(store: Database) -> None:
    bring_in(store, gift("礼袋", 1, desk="desk-a"), gift("礼袋", 1, owed=False))
    people = [guest(store, f"来宾{n}") for n in range(3)]
    assert card(store, people[0].id, "desk-a").rows[0].left == 2
    assert card(store, people[0].id, "desk-b").rows[0].left == 1
    done = [hand(store, press("desk-a"), Want(one.id)).pieces[0].done for one in people]
    assert done == [Done.GIVEN, Done.GIVEN, Done.PROMISED]


def test_a_size_is_chosen_and_an_unknown_one_is_refused_before_anything_changes(store: Database) -> None:
    bring_in(store, gift("保温杯", 5, variants=("雾蓝", "米白")))
    one = guest(store, "周雨桐")
    key = card(store, one.id, DESK).rows[0].keys[0]
    with pytest.raises(KnownError, match="米黄"):
        hand(store, press(), Want(one.id, variants={key: "米黄"}))
    assert left(store, "保温杯") == 5
    assert hand(store, press(), Want(one.id, variants={key: "米白"})).pieces[0].variant == "米白"
    assert card(store, one.id, DESK).given[0].variant == "米白"


def test_a_return_stays_on_record_and_the_piece_is_owed_again(store: Database) -> None:
    bring_in(store, gift("保温杯", 5))
    one = guest(store, "周雨桐")
    hand(store, press(), Want(one.id))
    handout = card(store, one.id, DESK).given[0].handout_id
    with pytest.raises(KnownError):
        take_back(store, press(), handout, "  ", WentTo.SHELF)
    take_back(store, press(), handout, "拿错了", WentTo.SHELF)
    with pytest.raises(KnownError, match="before"):
        take_back(store, press(), handout, "again", WentTo.SHELF)
    assert left(store, "保温杯") == 5
    assert states(store, one.id) == [("保温杯", 1, PieceState.TO_GIVE)]
    assert hand(store, press(), Want(one.id)).receipt_no == 2
    take_back(store, press(), card(store, one.id, DESK).given[0].handout_id, "摔坏了", WentTo.DAMAGED)
    assert left(store, "保温杯") == 4
    sums = closing(store)[0]
    assert (sums.brought, sums.given, sums.returned, sums.on_hand) == (5, 0, 2, 4)


def test_undoing_a_sign_in_closes_what_is_open_and_leaves_what_was_given(store: Database) -> None:
    bring_in(store, gift("礼袋", 1), gift("餐券", 5))
    one, two = guest(store, "周雨桐"), guest(store, "吴启明")
    hand(store, press(), Want(one.id))
    hand(store, press(), Want(two.id))  # the bag is owed now
    assert len(open_promises(store)) == 1
    undo(store, press("desk-1"), two.id, "wrong person")
    shown = card(store, two.id, DESK)
    assert (shown.here, shown.rows, [one.gift for one in shown.given]) == (False, (), ["餐券"])
    assert open_promises(store) == ()


def test_a_piece_that_is_not_owed_is_refused(store: Database) -> None:
    bring_in(store, gift("礼袋", 1))
    one, two = guest(store, "周雨桐"), guest(store, "吴启明")
    foreign = card(store, two.id, DESK).rows[0].keys
    with pytest.raises(KnownError):
        hand(store, press(), Want(one.id, foreign))
    assert left(store, "礼袋") == 1


def test_colleagues_pick_up_on_one_slip_with_a_proxy(store: Database) -> None:
    bring_in(store, gift("礼袋", 9))
    people = [guest(store, name) for name in ("周雨桐", "吴启明", "郑海燕")]
    handed = hand(store, press(), *(Want(one.id) for one in people), proxy=Proxy("李雷", "0001", "开会"))
    assert handed.count(Done.GIVEN) == 3
    slip = slip_of(job(store, handed.job_id))
    assert isinstance(slip, ReceiptSlip)
    assert [one.name for one in slip.guests] == ["周**", "吴**", "郑**"]
    assert [one.number for one in slip.guests] == ["A0001", "A0002", "A0003"]
    assert slip.proxy == "李*"
    assert all(card(store, one.id, DESK).given[0].proxy == "李雷" for one in people)


def test_a_colleague_who_is_scanned_twice_into_a_group_is_served_once(store: Database) -> None:
    bring_in(store, gift("礼袋", 9))
    one, two = guest(store, "周雨桐"), guest(store, "吴启明")
    handed = hand(store, press(), Want(one.id), Want(two.id), Want(one.id))
    assert (handed.count(Done.GIVEN), left(store, "礼袋")) == (2, 7)


def test_a_prize_is_owed_once_its_winner_is_confirmed_and_cannot_be_redrawn_once_given(
    store: Database,
) -> None:
    bring_in(store, gift("保温杯礼盒", 2, owed=False))
    guest(store, "周雨桐")
    guest(store, "吴启明")
    number = win(store, confirmed=False)
    winner = look_up(store, number).guests[0]
    assert states(store, winner.id) == [("保温杯礼盒", 1, PieceState.WAITING)]
    assert hand(store, press(), Want(winner.id)).pieces[0].done is Done.WAITING
    from app.draw.service.awards import confirm

    confirm(store, press(), 1)
    assert states(store, winner.id) == [("保温杯礼盒", 1, PieceState.TO_GIVE)]
    assert hand(store, press(), Want(winner.id)).receipt_no == 1
    with pytest.raises(KnownError, match="gift desk"):
        forfeit(store, press(), 1, number, "absent", "Liu Fang")
    assert left(store, "保温杯礼盒") == 1


def test_a_prize_that_stands_on_no_list_is_handed_out_all_the_same(store: Database) -> None:
    guest(store, "周雨桐")
    number = win(store, name="神秘大奖")
    winner = look_up(store, number).guests[0]
    assert [(row.gift, row.left) for row in card(store, winner.id, DESK).rows] == [("神秘大奖", None)]
    assert hand(store, press(), Want(winner.id)).count(Done.GIVEN) == 1
    assert hand(store, press(), Want(winner.id)).pieces == ()
    sums = next(one for one in closing(store) if one.gift == "神秘大奖")
    assert (sums.planned, sums.given, sums.on_hand) == (1, 1, None)


def test_a_forfeited_prize_is_owed_to_its_replacement_only(store: Database) -> None:
    guest(store, "周雨桐")
    guest(store, "吴启明")
    number = win(store, confirmed=False)
    first = look_up(store, number).guests[0]
    forfeit(store, press(), 1, number, "absent", "Liu Fang")
    assert states(store, first.id) == []
    other = look_up(store, "A0001" if number == "A0002" else "A0002").guests[0]
    assert states(store, other.id) == [("保温杯礼盒", 1, PieceState.WAITING)]


def test_a_manual_gift_needs_a_reason_and_expires(store: Database, clock: Clock) -> None:
    bring_in(store, gift("贵宾礼", 5, owed=False))
    one, kind = guest(store, "周雨桐", here=False), stock(store)[0].gift.id
    with pytest.raises(KnownError):
        owe_by_hand(store, press(), one.id, kind, "")
    with pytest.raises(KnownError):
        owe_by_hand(store, press(), one.id, kind, "x", pieces=99)
    keys = owe_by_hand(store, press(), one.id, kind, "媒体补发", pieces=2, claim_by=clock.now)
    assert states(store, one.id) == [("贵宾礼", 2, PieceState.TO_GIVE)]
    assert hand(store, press(), Want(one.id, keys[:1])).count(Done.GIVEN) == 1
    clock.tick(1)
    assert hand(store, press(), Want(one.id)).pieces[0].done is Done.EXPIRED
    assert left(store, "贵宾礼") == 4


def test_closing_adds_up_and_shows_the_difference(store: Database) -> None:
    bring_in(store, gift("礼袋", 3), gift("餐券", 1))
    people = [guest(store, f"来宾{n}") for n in range(2)]
    for one in people:
        hand(store, press(), Want(one.id))
    gifts = {line.gift.name: line.gift.id for line in stock(store)}
    count(store, press(), {gifts["礼袋"]: 0})
    sums = {one.gift: one for one in closing(store)}
    bag, meal = sums["礼袋"], sums["餐券"]
    assert (bag.brought, bag.planned, bag.given, bag.owed, bag.on_hand, bag.counted) == (3, 2, 2, 0, 1, 0)
    assert (bag.difference, bag.settled) == (-1, False)
    assert (meal.planned, meal.given, meal.owed, meal.on_hand, meal.difference) == (2, 1, 1, 0, None)
    with pytest.raises(KnownError):
        count(store, press(), {gifts["礼袋"]: -1})
    with pytest.raises(KnownError):
        bring(store, press(), gifts["礼袋"], -2)


def test_the_desk_knows_codes_numbers_names_receipts_and_strangers(store: Database) -> None:
    bring_in(store, gift("礼袋", 3))
    one, _ = guest(store, "周雨桐"), guest(store, "周海")
    code = next(entry.code for entry in issued(store) if entry.guest.id == one.id)
    assert look_up(store, code).guests == look_up(store, "a1").guests == look_up(store, "周雨桐").guests
    assert look_up(store, "周").hit is Hit.SEVERAL
    assert look_up(store, "nobody").hit is Hit.NOBODY
    assert look_up(store, "x\x00y").hit is Hit.NOBODY
    assert look_up(store, "x" * 600).hit is Hit.NOBODY
    token = hand(store, press(), Want(one.id)).token
    assert (look_up(store, token).hit, "FR:" + look_up(store, token.lower()).token) == (Hit.RECEIPT, token)
    reissue_code(store, press(), one.id)
    assert look_up(store, code).hit is Hit.REVOKED


def test_thirty_gifts_pressed_four_times_each_at_once_are_thirty_gifts(
    store: Database, postgres_or_none: str | None
) -> None:
    """On PostgreSQL four desks press at the same time; SQLite has one thread by design, so they take turns."""
    bring_in(store, gift("礼袋", 25))
    people = [guest(store, f"来宾{n}") for n in range(30)]
    stores = [Database.connect(postgres_or_none, store.clock) for _ in range(3)] if postgres_or_none else []

    def desk(n: int) -> list[Handed]:
        mine = stores[n] if stores else store
        order = people if n % 2 else people[::-1]
        return [hand(mine, press(f"desk-{n}"), Want(one.id)) for one in order]

    if stores:
        with ThreadPoolExecutor(3) as pool:
            answers = [answer for run in pool.map(desk, range(3)) for answer in run]
    else:
        answers = [answer for n in range(4) for answer in desk(n)]
    for other in stores:
        other.close()
    numbers = sorted(answer.receipt_no for answer in answers if answer.receipt_no)
    assert numbers == list(range(1, 31))  # no gap, no number twice
    assert sum(answer.count(Done.GIVEN) for answer in answers) == 25
    assert sum(answer.count(Done.PROMISED) for answer in answers) == 5
    assert left(store, "礼袋") == 0
    assert check_audit(store).whole


def test_an_op_id_of_one_guest_never_serves_another_verb(store: Database) -> None:
    bring_in(store, gift("礼袋", 3))
    one, act = guest(store, "周雨桐"), press()
    hand(store, act, Want(one.id))
    with pytest.raises(BugError):
        bring(store, act, 1, 1)


def book(path: Path, *rows: tuple[str | int, ...]) -> Path:
    import openpyxl

    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    made.save(path)
    return path


def test_a_sheet_of_gifts_comes_in_whole(store: Database, tmp_path: Path) -> None:
    one = guest(store, "周雨桐", companions=1)
    guest(store, "李建国", category="领导")
    path = book(
        tmp_path / "gifts.xlsx",
        ("开业庆典礼品清单",),
        ("礼品", "英文名", "类型", "库存", "发给", "每人件数", "按", "规格", "预警"),
        ("伴手礼袋", "Gift bag", "礼品", 80, "客户、媒体", 1, "来宾", "", 10),
        ("餐券", "Meal voucher", "", 200, "全部", 1, "每人", "", ""),
        ("保温杯礼盒", "Flask set", "奖品", 12, "", "", "", "雾蓝、米白", ""),
    )
    with pytest.raises(KnownError, match="媒体"):
        import_gifts(store, press(), path)
    guest(store, "记者", category="媒体", here=False)
    assert import_gifts(store, press(), path, dry_run=True).gifts == 3
    assert stock(store) == ()
    done = import_gifts(store, press(), path)
    assert (done.gifts, done.rules, done.pieces) == (3, 2, 292)
    assert states(store, one.id) == [("伴手礼袋", 1, PieceState.TO_GIVE), ("餐券", 2, PieceState.TO_GIVE)]
    assert stock(store)[2].gift.variants == ("雾蓝", "米白")


@pytest.mark.parametrize(("row", "said"), [
    (("礼袋", "many", "", 1), "Row 2: \"many\" must be a whole number."),
    (("", 3, "", 1), "Row 2: the gift has no name"),
    (("礼袋", 3, "每桌", 1), "must be guest, companion or person"),
    (("礼袋", 3, "", -1), "whole number"),
])  # fmt: skip
def test_a_bad_row_is_named_and_nothing_changes(store: Database, tmp_path: Path, row, said: str) -> None:
    path = book(tmp_path / "gifts.xlsx", ("礼品", "库存", "按", "每人件数"), row)
    with pytest.raises(KnownError) as refusal:
        import_gifts(store, press(), path)
    assert said in refusal.value.sentence()
    assert stock(store) == ()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_samples_own_sheet_is_read(language: str) -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "sample" / language
    lines = read_gifts(folder / "gifts.xlsx", sample_view())
    assert [line.stock for line in lines] == [140, 160, 16, 100, 16, 200]
    assert [len(line.rule.categories) for line in lines if line.rule] == [0, 0, 1, 2, 1, 0]
    assert lines[3].gift.variants in {("红", "蓝"), ("red", "blue")}
    assert lines[5].rule is not None
    assert lines[5].rule.per is Per.PERSON
