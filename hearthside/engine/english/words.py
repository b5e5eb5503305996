"""The words that tell what kind of piece it is. Lists, and no rules: `shape.py` has those."""

from __future__ import annotations


def words_of(words: str) -> frozenset[str]:
    """Words that stand one beside the other."""
    return frozenset(words.split())


SUBJECTS = words_of(
    "i you he she we they it this that there nobody noone everybody everyone somebody someone nothing "
    "everything"
)
OBJECTS = words_of(
    "you me him her us them it this that nobody everybody everyone somebody someone people both"
)
OWNERS = words_of("my your his her our their its")
BEFORE_A_THING = OWNERS | words_of(
    "a an the this that these those no more less some any every each all another enough one two three "
    "four five ten twenty thirty half both such other many few most much time space room peace quiet"
)
TOGETHER = words_of(
    "after before while once until till since when whenever as"
)  # they begin a clause that hangs on another
PLACES = words_of(
    "in on at during over under by for from with without around near behind last next this yesterday "
    "today tonight tomorrow then suddenly earlier later again"
)
LINKS = words_of("and but so")
DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words_of("january february march april june july august september october november december")
NAMES = DAYS | MONTHS | words_of("christmas easter god english")
THERE = words_of(
    "here there near nearby close with by beside at home in on around back more less now tonight and for "
    "without of safe happy well alone first also too awake ready present about"
)
ADVERBS = words_of(
    "always never often just really only simply also even still quietly gently kindly patiently calmly "
    "suddenly again already almost so very too quite rather pretty totally completely absolutely truly "
    "incredibly extremely more most less bit little not both all ever sometimes usually finally then "
    "actually honestly super somehow clearly a"
)
AUXILIARIES = words_of(
    "am is are was were be been being have has had do does did can could will would shall should may "
    "might must ought ain’t aren’t isn’t wasn’t weren’t haven’t hasn’t hadn’t don’t doesn’t didn’t can’t "
    "couldn’t won’t wouldn’t shan’t shouldn’t mustn’t needn’t cannot dont didnt doesnt wont wouldnt "
    "couldnt cant isnt wasnt"
)
# Past forms that do not end in -ed. Those that are also a state ("hurt", "lost") stand among the states too.
PASTS = words_of(
    "ate awoke beat became began bent bet bit blew broke brought built bought burnt came caught chose "
    "clung cost crept cut dealt drew drank drove dug dreamt fed fell felt fought found fled flew forbade "
    "forgot forgave froze gave got went grew hung heard hid held hit hurt kept knelt knew laid leant "
    "leapt learnt led left lent let lay lit lost made meant met misread overheard paid put quit read rang "
    "rode rose ran said sang sank sat saw sent set shook shone shot showed shut slept slid smelt sold "
    "sought spat spelt spent spilt split spoke spread sprang stank stole stood struck stuck swam swept "
    "swore swung took taught tore thought threw told understood undid woke withdrew wore won wound wrote"
)
# Forms as in "to go". With -s they go with somebody else.
BASES = words_of(
    "agree apologise apologize answer argue ask beat become begin believe blame break breathe bring build "
    "buy call calm care change chat check choose clean close come complain cook count cry cuddle cut "
    "dance decide defend do drink drive eat explain feel fight find finish forget forgive get give go "
    "greet grow handle hang have hear help hide hit hold hug hurt ignore insult interrupt joke judge keep "
    "kiss know laugh learn leave let lie listen look lose love make mean meet mention mock move need "
    "notice offer open pay phone pick plan play praise promise push put quit raise reach read reassure "
    "relax remember reply respect respond rest ring roll run save say scream see send shout show shrug "
    "shut sigh sit slam sleep smile snap speak spend spoil stand start stay stop swear take talk teach "
    "tease tell text thank think threaten throw tidy touch treat trust try turn understand use visit wait "
    "wake walk want warn wash watch whisper wish work worry write yell"
)
# What wants "to" before it where a need is named; "be" is looked at more closely.
WANTED = words_of(
    "know feel have go hear see understand get find trust believe breathe eat spend talk speak cry learn "
    "remember finish decide sleep rest"
)
# What is a thing as well when it stands alone: "sleep", "a walk".
ALSO_THINGS = words_of(
    "sleep rest talk help love change care work trust respect touch time space look walk play answer hug "
    "hold dance calm"
)
STATES = words_of(
    "tired exhausted stressed worried overwhelmed excited bored confused disappointed frustrated "
    "embarrassed relieved touched relaxed pleased scared frightened terrified irritated drained depressed "
    "surprised shocked humiliated rejected abandoned disrespected unappreciated unwanted trapped hurt "
    "lost torn stuck left let shut broken shaken fed worn cut beat sad small lonely alone angry annoyed "
    "cross impatient jealous unsure guilty glad happy safe unsafe seen unseen heard unheard held loved "
    "unloved close warm calm free light heavy cold empty numb mad furious upset afraid nervous anxious "
    "tense ashamed stupid foolish silly bad good better best worse awful terrible horrible fine okay ok "
    "great kind lovely wonderful amazing awesome brilliant beautiful gorgeous sweet patient generous "
    "funny perfect nice thoughtful caring gentle strong brave clever smart helpful honest loyal attentive "
    "considerate supportive cute handsome hot fantastic incredible special unbelievable fabulous adorable "
    "invisible unimportant helpless hopeless proud grateful thankful sorry hungry sick ill sleepy busy "
    "late weary homesick restless bitter insecure underneath desperate confident content hopeful peaceful "
    "at there underwhelmed full quiet shy weak whole wanted needed vulnerable"
)
FAULTS = words_of(
    "selfish lazy mean cruel stupid idiotic idiot idiots jerk liar liars pig slob brat child coward ass "
    "arse asshole arsehole bitch bastard monster narcissist narcissistic control-freak nag nagging rude "
    "heartless thoughtless inconsiderate careless useless worthless pathetic childish immature crazy "
    "insane impossible hopeless disgusting ridiculous arrogant ignorant irresponsible unreliable "
    "ungrateful spoiled spoilt self-centred self-centered self-absorbed manipulative toxic dramatic "
    "oversensitive hysterical clingy needy stubborn unfair unkind nasty horrible terrible awful greedy "
    "stingy messy filthy dishonest fake boring bossy controlling aggressive insensitive incompetent loser "
    "moron fool hypocrite hypocritical psycho prick dick wimp paranoid egoist egoistic egotistical "
    "uncaring unloving unbearable disrespectful dumb"
)
# Done and not felt, though they look alike: "cried", not "ignored".
ACTED = words_of(
    "cried laughed smiled screamed wanted needed panicked walked waited tried hoped wished stopped stayed "
    "decided apologised apologized yelled shouted hated missed agreed answered asked called cooked helped "
    "listened looked showed talked texted thanked turned washed worked cleaned carried cleared fixed "
    "planned played promised"
)
# How a thing is, and hardly ever somebody: "hard", not "tired".
OF_A_THING = words_of(
    "awful terrible horrible better worse best worst great lovely fine okay ok heavy light good bad full "
    "nice wonderful special amazing brilliant perfect cold warm quiet mad free close unsafe safe"
)
# What something that was done does to somebody: "it made me laugh".
EFFECTS = words_of(
    "made helped meant gave let warmed calmed saved lifted brought took kept reminded touched cheered eased "
    "turned changed moved told set did stopped makes helps means gives lets showed reassured was is didn’t "
    "got settled"
)
