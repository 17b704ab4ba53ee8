"""What someone who never saw YAML enters for a first pattern; `tests.newcomer` types it."""

import re

TITLE, SLUG = "Try-Out Bench", "try-out-bench"
SUMMARY = "A bench beside the desk where people try a tool on scrap before they carry it home."
ALIASES = ("Test corner", "Five-minute bench")
LABELS = {
    "corporate": "Hands-on acceptance point",
    "government": "Public trial station",
    "activist": "Skill-sharing bench",
    "tech": "Sandbox before checkout",
}
DOMAIN = "sharing"
CROSS_DOMAINS = ("education", "repair")
COMMONS_DOMAIN = ("life", "urban")
TENSION = "Trust in beginners vs. care for the tools"
KEYWORDS = ("try before borrowing", "scrap wood", "first use", "safety", "short lesson")
SCORES = {
    "Stakeholder architecture": "3.5",
    "Value creation": "4.0",
    "Resilience": "3.0",
    "Ownership": "4.0",
    "Autonomy": "4.5",
    "Composability": "4.0",
    "Fractal value": "3.5",
}
VITALITY_STEPS = 7
"""So often the arrow key is pressed on the slider of vitality, which stands at 3.0 and moves by tenths."""
VITALITY, MEAN = 3.7, 3.8
REASONING = (
    "The bench asks for little room and gives skill to whoever stands at it. It depends on someone who is there, "
    "which keeps resilience in the middle."
)
LIFECYCLE = {"usage_stage": "operation", "adoption_stage": "emerging", "status": "revised"}
VERSION, CONFIDENCE = "0.2", 2
RELATIONS = (
    ("Generalizes from", ("tool-library",)),
    ("Enables", ("late-without-shame",)),
    ("Requires", ("lending-desk", "tool-steward")),
    ("Complementary", ("repair-evening",)),
)
RATING = "★★☆ (Medium)"
CONTRIBUTORS = (("Mira Okafor", "author"), ("Jonas Thiel", "drawings"))
SOURCES = ("Notes of the desk, spring to autumn", "https://example.org/try-out-bench")
ATTRIBUTION = "Mira Okafor and Jonas Thiel"
LEAD = "**Whoever tries a tool for five minutes beside someone who knows it borrows it without fear.**"
EXPLANATION = "Two libraries have used this for a year; nobody has yet compared it with doing without."

THEREFORE, END = "> **Therefore, ", ".**"
"""What the third section begins with, around a place for words."""

_CONTEXT = """
A tool library lends things that can hurt and things that can break. Most people who come to its desk have a job in
mind and a free afternoon, and many have never held the tool that the job needs. They have seen a film about it, or
they remember how an aunt used hers. The person at the desk has six others waiting.

Behind the desk there is usually a corner that nobody claims: a place where boxes stand until someone has time for
them. It has light, a socket and a wall. The library has leftovers from the last repair evening, and it has people who
like to show things but dislike to teach courses. This pattern is for that corner, those leftovers and those people.
"""
_PROBLEM = """
> **The core conflict is Trust in beginners vs. care for the tools.**

A library that trusts everybody hands a circular saw over the counter with a smile. Some come back with a cut finger,
some with a bent blade, and some do not come back at all, because they were ashamed of what happened. A library that
takes care first asks for certificates, and sends away just those people for whom it was made.

While nobody resolves this, the desk decides by looking at faces. Those who speak like the person behind the desk get
the saw; the others get a hand saw and good wishes. Nobody means it so, and everybody notices. The tools that need a
word of explanation stay on the shelf, until someone says that there is no demand for them.
"""
_SOLUTION = """
> **Therefore, put a bench with scrap beside the desk, and let everyone try a tool there before they take it home.**

The bench is part of handing out, not a course. Whoever asks for a tool that is marked with a yellow dot is asked to
make one cut, drill one hole, or sand one edge, while someone stands beside them. It takes five minutes. There is
nothing to pass and nothing to sign. When the cut is made, both of them know whether another word is needed.

This resolves the conflict because it moves the question from the person to the tool. Nobody has to prove who they
are; the saw has to prove that it runs, and the hand gets to know its weight. Care for the tools and trust in people
are served by the same five minutes, and the one who lends sees a loose guard or a dull blade before it leaves the
house.

It also changes what is talked about. At a desk people ask whether they may; at a bench they ask how it is done. Those
who know more than the helper show it there, and are asked whether they would stand at the bench on another day. So
the helpers grow from those who borrow, and the knowledge stays in the room. See [[tool-library]] for the whole that
this belongs to.
"""
_IMPLEMENTATION = """
Begin with one tool and one afternoon. A cordless drill is a good first choice: many ask for it, little can happen,
and the hole in the scrap shows at once whether the bit was straight.

1. **Clear the corner.** A bench of knee-high pallets will do, if it does not wobble. Put a lamp above it and a socket
   beside it.
2. **Fill a box with scrap.** Soft wood, a tile, a piece of sheet metal. Ask the joiner in the street; they pay to
   have theirs taken away.
3. **Mark the tools.** A yellow dot says: try me first. Begin with ten tools, not with all of them.
4. **Write one card for each tool.** Three lines: what to wear, what to hold, what to listen for. Hang it on the tool,
   so that it goes home with it.
5. **Ask, and stay.** The one at the desk says: would you make one cut with it, so that we both see it runs? Then they
   keep their hands in their pockets.
6. **Note what was found.** A dull blade goes to the repair box at once, and a line into the ledger says so.

In a company the bench stands in the storeroom, and the helper is whoever last used the machine. Leave the dot on the
tools that the safety officer lists, and the officer has one thing less to sign.

In a public library of things the corner is near the counter, and the time of the helper has to be planned. Two hours
on Saturday are enough for the beginning. Say so on the door, and lend the marked tools only then.

In a movement the bench travels. A folding table and a box on a bicycle trailer make a market square into a workshop,
and the tools go home with the people who live around it.

Where products are made and tested, the bench is a copy of the real thing in which nothing can break: the same
handles, no consequences, someone who knows it within call.

Look at the marks again after a season. A tool that nobody ever needed a word about loses its dot; one that came back
broken twice gets one. If there is a queue at the bench, it is time for a second helper, not for a shorter try.
"""
_CONSEQUENCES = """
**What flourishes.** People borrow what they would not have dared to ask for. In the first weeks it is the drill, then
the router, then the machine that stood under a cloth for two years. Tools come back in better order, because a blade
that is dull is noticed on the way out and not in the middle of a shelf. The helper learns who can do what, and the
library gets a list of people to call that no form would have given it. Those who came alone talk with each other,
since a bench has two sides.

The desk becomes calmer as well. The question whether somebody may have a tool is no longer put to a tired person with
a queue before them. It is answered by the scrap of wood, and both of them see the answer.

**What risks emerge.** The bench costs five minutes when there are none. On a busy Saturday the dot is overlooked, and
after three such Saturdays it means nothing. A helper who likes to teach makes a lesson of it, and people who know
their trade feel examined. Children come to the bench, and somebody has to see them. Scrap piles up, and a corner with
dust and a socket is a matter for the fire inspector. And where the helper is always the same person, the bench closes
when that person moves away, which is why it needs [[tool-steward]] beside it.
"""
_USES = """
**The Lower Mill tool library, 2022 to now.** They had lent power tools for three years and lost two circular saws to
the same mistake: a blade put in the wrong way round. They tried a sheet of paper in the case, which nobody read. Then
they put a bench between the desk and the door and asked for one cut. In the first year no blade came back the wrong
way round, and eleven loose guards were found before a tool left the house. They would begin with fewer tools: with
forty yellow dots the helper was needed all the time, with twelve the bench was used and the queue was short.

**A neighbourhood house with a shelf of things, 2023.** The house has no workshop and four hours a week. People asked
for the sewing machine, took it home, and brought it back unused, since the thread had jammed and they thought that
they had broken it. The house put a table under the window, and whoever took the machine sewed one seam on a rag.
Nearly all machines that went out after that were used. Two women who came to try stayed to help, and one of them now
looks after the table. They would do one thing differently: put the table where it can be heard, since those who
waited in the corridor wanted to join, and did not know what the noise was about.
"""
_ERA = """
A camera and a program can say how a drill is held, and a voice from a telephone can say what to do next. For the card
at the tool this is a gain: it can answer in any language, at any hour, and show the step that somebody did not
understand. A library can let a machine read its notes of what was found at the bench, and learn that one kind of
guard comes loose in the third month.

What should stay with people is the five minutes. The program sees the angle of the hand and not the fear in it, and
it cannot say that it once made the same mistake. Nor should it keep a record of who was clumsy. If the bench becomes
a place where one is scored, those who need it most will pass it by. So let machines write the cards and count the
guards, let no list of persons come out of it, and keep one human being who stands beside the bench with their hands
in their pockets.
"""
_VITALITY = """
**Signs of life.** There are fresh shavings under the bench on any open day. People who borrowed last month show
somebody else how it is done, without being asked. The yellow dots move: some tools have lost theirs, others have got
one. The box of scrap is emptied and filled again. Somebody has hung a thing on the wall that was made of leftovers.
When you ask three people at the desk who looks after the bench, you hear three names, and all of them are right.

**Signs of decay.** Boxes stand on the bench. The dots are on all tools or on none. The helper explains and does not
let go of the tool, or sits behind the desk and calls across. People are asked to try by one volunteer and waved
through by another. The cards are gone from the tools that need them most, and the same guard is loose again. Those
who come are the ones who could do it anyway.

**When to replant.** Clear the bench when it has been a shelf for a month, and begin again with one tool and one
afternoon. If the helper has moved away, ask those whose names stand in the ledger for the marked tools; someone among
them has been waiting for the question. Where a course has grown out of it, let the course have its own evening, and
give the bench back its five minutes.
"""


def _unwrapped(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, a list being one with several lines."""
    joined = (re.sub(r"\n(?!\d\. )\s*", " ", block) for block in text.strip().split("\n\n"))
    return tuple(joined)


SECTIONS = tuple(
    _unwrapped(text) for text in (_CONTEXT, _PROBLEM, _SOLUTION, _IMPLEMENTATION, _CONSEQUENCES, _USES, _ERA, _VITALITY)
)
"""The paragraphs of each section."""
