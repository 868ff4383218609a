"""What is always said in the same words: the rules, the help, and the first hello."""

GAMES = {"trivia": "Trivia", "whosaid": "Who said it?", "daily": "Question of the day"}

HOW_POINTS_WORK = (
    "## How points work\n"
    "A right answer earns **100**, and up to **50** more for speed: all of it in the first 3 seconds, then "
    "less and less until time's up. A wrong answer costs nothing.\n"
    "Three right in a row add 10, four add 20, five and more add 30.\n"
    "A hint halves what that question earns you.\n"
    "You can change your answer until time's up; your last press counts, with its own time. "
    "Every point also counts on **/leaderboard**.\n"
    "-# **First right only:** your first press is final, and the first right one takes the points. "
    "**Sudden death:** a miss is out, the last one standing wins; if all miss, nobody is out. "
    "**Teams:** what a team's players score on average counts."
)

HELP = (
    "## How to play\n"
    "**/trivia start** opens a round of questions in this channel, **/whosaid start** a round of quotes. "
    "Everyone can join at any moment: just press an answer before time's up.\n"
    f"{HOW_POINTS_WORK}\n"
    "**/daily** asks everyone in the server the same question once a day, in private and in any channel. A "
    "right answer earns 100, fast or slow; the answer and the points come the next day.\n"
    "Under the standings, **My answers** shows your round again and lets you repeat what you missed. If a "
    "question is wrong, **Report** under its answer tells the moderators.\n"
    "**/trivia me** says how you are doing, **/trivia privacy** what I keep about you, and deletes it.\n"
    "## For moderators\n"
    "**/settings** chooses the number of questions, the seconds, who may start a round and in which "
    "channels, and how far the questions may spoil the show; it also holds what people have reported."
)

WELCOME = (
    "## Hello! I am Bon Mot\n"
    "I run timed trivia rounds and “who said it” quote games about **{show}**. Press a button and play, or "
    "type **/trivia start** in any channel where I may post.\n"
    "-# Moderators: **Set up** chooses the channels and how rounds are played."
)

STOPPED = "Stopped. The standings so far are in the channel."
STOPPED_UNPLAYED = "Stopped before anything was scored."
GOODBYE = (
    "I am restarting and will be back in a moment. This round goes on where it stands, and every answer that "
    "was locked in counts."
)
SURPRISE = "Surprise me"
MIX = "A mix"
