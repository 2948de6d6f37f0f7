"""The goal ladder with jars: one step to colour in for each sum put aside, and where the money lies until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budget_app.drawing.ladder import Rung
from budget_app.drawing.marks import Texture
from budget_app.handouts.blocks import BigNumbers, Blanks, Block, Columns, Jar, Jars, Ladder, Paragraph, Sheet
from budget_app.handouts.family import goal_box, goal_picture, left_box, title
from budget_app.handouts.foot import foot
from budget_app.language.kinds import row_name
from budget_app.model.money import MINOR_PER_UNIT
from budget_app.model.rows import Reserve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from budget_app.handouts.family import Family
    from budget_app.projection.progress import Progress

_RUNGS, _RUNGS_EASY = 14, 10
_STEPS = (1, 2, 5)


def sheet(family: Family) -> Sheet:
    """The sheet; a family without a goal gets an empty ladder to fill in."""
    language, goal = family.language, family.goal
    rungs = ladder_of(family, goal) if goal and goal.target else tuple(Rung("") for _ in range(_RUNGS_EASY))
    blocks: list[Block] = [
        title(family, language.text("The ladder to our goal"), goal_picture(family)),
        BigNumbers((goal_box(family, goal), left_box(family))) if goal else _empty_goal(family),
        Columns(Ladder(rungs), _jars(family)),
        Paragraph(language.text("When a sum is put aside, colour the next step. Begin at the bottom.")),
        Blanks((language.text("Where we keep it"), language.text("Who colours"))),
    ]
    return Sheet(
        language.text("The ladder to our goal"), family.language.code, family.easy, tuple(blocks), foot(family)
    )


def ladder_of(family: Family, goal: Progress) -> tuple[Rung, ...]:
    """Round sums up to what the goal needs; those that are saved already are filled."""
    sums = [*range(step := _step(family, goal), goal.target, step), goal.target]
    return tuple(Rung(family.figures(total), filled=total <= goal.saved) for total in sums)


def _step(family: Family, goal: Progress) -> int:
    """The smallest round sum (1, 2 or 5 and zeros) that reaches the goal in few enough steps."""
    most = _RUNGS_EASY if family.easy else _RUNGS
    return next(step for step in _round_sums() if step * most >= goal.target)


def _round_sums() -> Iterator[int]:
    unit = MINOR_PER_UNIT
    while True:
        yield from (unit * step for step in _STEPS)
        unit *= 10


def _empty_goal(family: Family) -> Blanks:
    language = family.language
    return Blanks((language.text("Our goal"), language.text("How much"), language.text("By when")))


def _jars(family: Family) -> Jars:
    """Everyday money, the reserve, the goal: each with its own texture."""
    language, average = family.language, family.average
    spent = average.total_out / average.total_in if average.total_in > 0 else 0.0
    jars = [
        Jar("food", language.text("For every day, a month"), family.figures(average.total_out), spent, Texture.DOTS)
    ]
    reserve = next((each for each in family.goals if isinstance(each.goal, Reserve)), None)
    jars.append(_jar(family, "umbrella", language.text("For a black day"), reserve, Texture.HATCH))
    if family.goal is not reserve or reserve is None:
        words = row_name(family.language, family.goal.goal) if family.goal else language.text("Our goal")
        jars.append(_jar(family, goal_picture(family), words, family.goal, Texture.CROSS))
    return Jars(tuple(jars))


def _jar(family: Family, picture: str, words: str, progress: Progress | None, texture: Texture) -> Jar:
    if progress is None or not progress.target:
        return Jar(picture, words, "", 0, texture)
    return Jar(picture, words, family.figures(progress.target), progress.saved / progress.target, texture)
