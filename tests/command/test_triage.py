"""What triage suggests, how surely, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.command.kind import kinds
from jianhu.command.triage import cold, load, save, suggest, train, warm
from jianhu.command.triage.start import reports
from jianhu.command.triage.text import LONGEST, fold, shorten
from jianhu.kit.errors import Unreadable

TEXTS = st.text(st.characters(exclude_categories=()), max_size=300)


@pytest.fixture(scope="session")
def model():
    return cold()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("监控拍到有人在攀岩中心周边偷倒建筑垃圾", "muck-dumping"),
        ("河道内有居民擅自放置地笼，涉嫌非法捕鱼", "fish-trap"),
        ("樟潭街道东迹二巷饭店油烟污染，呛得不能开窗", "kitchen-fume"),
        ("无人机巡查发现道路积水点，车辆熄火", "waterlogging"),
        ("国家公园范围内有人盗伐毛竹", "illegal-logging"),
    ],
)
def test_what_the_newspapers_tell_of_is_known_from_the_start(model, text, kind):
    assert model.suggest(text)[0].label == kind


def test_the_register_alone_finds_most_of_our_own_reports(model):
    known = reports()
    found = model.predict([text for text, _ in known])
    right = sum(said == kind for said, (_, kind) in zip(found, known, strict=True))
    assert right / len(known) > 0.55


def test_the_words_shown_stand_in_the_text_and_led_to_the_answer(model):
    text = "我家樓下那家飯店的油煙很大，天天呛人"
    best = model.suggest(text)[0]
    assert best.words
    assert all(word in text for word in best.words)
    without = text
    for word in best.words:
        without = without.replace(word, "，")
    still = {each.label: each.probability for each in model.suggest(without, top=99)}
    assert still.get(best.label, 0) < best.probability


def test_traditional_and_full_width_letters_say_the_same(model):
    plain, other = model.suggest("垃圾车压坏了KTV门口"), model.suggest("垃圾車壓壞了ＫＴＶ門口")
    assert [each.label for each in plain] == [each.label for each in other]
    assert plain[0].probability == pytest.approx(other[0].probability)


def test_a_telephone_number_says_nothing(model):
    assert fold("电话13905750000找王女士") == "电话           找王女士"
    said = model.suggest("小区化粪池满了往外流")
    assert model.suggest("小区化粪池满了往外流，13905750000") == said


def test_nothing_is_suggested_for_a_text_that_says_nothing(model):
    assert [model.suggest(text) for text in ("", "   ", "12345", "！？……", "😀")] == [()] * 5


@pytest.mark.parametrize(
    "text", ["今天天气不错", "春江潮水连海平", "球队三比零赢了", "qwerty asdf"]
)
def test_a_text_like_none_ever_seen_is_answered_with_little_confidence(model, text):
    assert all(each.probability < 0.4 for each in model.suggest(text))


def test_of_a_very_long_text_the_beginning_and_the_end_are_read(model):
    long = "有人在河里放地笼电鱼。" + "啊" * 100_000 + "渔网和地笼都在"
    assert len(shorten(long)) == LONGEST
    assert model.suggest(long)[0].label == "fish-trap"


@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_any_text_is_answered_and_probabilities_are_probabilities(model, text):
    found = model.suggest(text, top=len(model.labels))
    chances = [each.probability for each in found]
    assert all(0 < chance <= 1 for chance in chances)
    assert sum(chances) <= 1 + 1e-9
    assert chances == sorted(chances, reverse=True)
    assert len(fold(text)) == len(shorten(text))
    assert all(word in shorten(text) for each in found for word in each.words)


@settings(max_examples=50, deadline=None)
@given(texts=st.lists(TEXTS, max_size=8))
def test_a_batch_is_answered_as_its_texts_are_one_by_one(model, texts):
    together = model.suggest_many(texts)
    for text, found in zip(texts, together, strict=True):
        alone = model.suggest(text)
        assert [each.label for each in alone] == [each.label for each in found]
        assert [each.words for each in alone] == [each.words for each in found]


@settings(max_examples=30, deadline=None)
@given(pairs=st.lists(st.tuples(TEXTS, st.sampled_from("甲乙丙")), max_size=12))
def test_whatever_is_learnt_from_an_answer_is_possible(pairs):
    learnt = train(pairs)
    assert set(learnt.labels) == {label for _, label in pairs}
    for each in learnt.suggest("路边有人摆摊"):
        assert 0 <= each.probability <= 1


def test_what_was_decided_changes_the_answer():
    text = "鉴湖边的乌篷船晚上放音响"
    before = cold().suggest(text)[0]
    after = warm([("乌篷船放音响吵人", "tourism"), ("湖边乌篷船夜里音响", "tourism")] * 5).suggest(
        text
    )
    assert before.label != "tourism"
    assert after[0].label == "tourism"


def test_what_was_turned_down_is_not_suggested_for():
    asked = "请问乌篷船的船票怎么预约"
    before = cold().suggest(asked)[0].probability
    after = warm([("乌篷船船票预约", ""), ("怎么预约船票", ""), ("乌篷船几点开", "")] * 4)
    assert after.suggest(asked)[0].label
    assert after.suggest(asked)[0].probability < before


def test_the_same_history_teaches_the_same():
    history = reports()[:200]
    one, other = warm(history), warm(history)
    assert one.suggest("河里有人电鱼") == other.suggest("河里有人电鱼")
    assert (one.weights == other.weights).all()


def test_a_kept_model_answers_as_before(model, tmp_path):
    save(model, tmp_path / "model.npz")
    kept = load(tmp_path / "model.npz")
    text = "小饭店厨房里放了五个煤气罐"
    assert kept.suggest(text) == model.suggest(text)
    assert [path.name for path in tmp_path.iterdir()] == ["model.npz"]


@pytest.mark.parametrize("content", [b"", b"not a model", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_model_is_refused(tmp_path, content):
    (tmp_path / "model.npz").write_bytes(content)
    with pytest.raises(Unreadable, match=r"model\.npz"):
        load(tmp_path / "model.npz")


def test_what_the_house_starts_with_answers():
    best = suggest("楼下咸亨酒店油烟很大，呛得不能开窗")[0]
    assert best.label == "kitchen-fume"
    assert best.probability > 0.75
    assert best.label in kinds()
