"""How people type: short forms and contractions, written out so that one pattern reads them all."""

from __future__ import annotations

import re

SHORT = {
    "u": "you", "ya": "you", "yu": "you", "ye": "you", "yous": "you", "youse": "you", "r": "are",
    "n": "and", "b": "be", "y": "why",
    "bc": "because", "cuz": "because", "cos": "because", "coz": "because", "'cause": "because",
    "cause": "because",
    "wud": "would", "shud": "should", "cud": "could", "abt": "about", "thx": "thanks", "tnx": "thanks",
    "thnx": "thanks", "thanx": "thanks",
    "ty": "thank you", "tysm": "thank you so much", "thankyou": "thank you", "srry": "sorry",
    "sry": "sorry", "soz": "sorry", "sozzz": "sorry",
    "pls": "please", "plz": "please", "pleas": "please", "wanna": "want to", "gonna": "going to",
    "gunna": "going to", "gotta": "got to",
    "gimme": "give me", "lemme": "let me", "kinda": "kind of", "sorta": "sort of",
    "dunno": "do not know", "kno": "know", "luv": "love", "wot": "what", "wat": "what",
    "nvm": "never mind", "nevermind": "never mind", "idk": "i do not know", "idc": "i do not care",
    "rn": "right now", "tho": "though",
    "b4": "before", "gr8": "great", "m8": "mate", "l8": "late", "nuthin": "nothing", "nuffin": "nothing",
    "dat": "that", "da": "the", "tbh": "honestly",
    "ppl": "people", "evry": "every", "evrything": "everything", "evrytime": "every time",
    "everytime": "every time", "tmrw": "tomorrow", "tmr": "tomorrow", "tomoz": "tomorrow",
    "2nite": "tonight", "tonite": "tonight", "2day": "today", "2moro": "tomorrow", "ov": "of",
    "hav": "have", "luvd": "loved", "wen": "when",
    "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "youd": "you would",
    "youll": "you will", "dont": "do not",
    "cant": "can not", "cannot": "can not", "wont": "will not", "didnt": "did not", "doesnt": "does not",
    "isnt": "is not", "wasnt": "was not",
    "arent": "are not", "werent": "were not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "hasnt": "has not",
    "havent": "have not", "hadnt": "had not", "aint": "is not", "thats": "that is", "whats": "what is",
    "theres": "there is", "hes": "he is",
    "shes": "she is", "theyre": "they are", "lets": "let us", "ull": "you will", "uve": "you have",
    "ud": "you would", "iv": "i have", "itll": "it will",
    "dnt": "do not", "wuz": "was", "sumtimes": "sometimes", "sumthing": "something", "smth": "something",
    "sth": "something", "nobodys": "nobody is", "noone": "no one",
    "alot": "a lot", "wouldve": "would have", "couldve": "could have", "shouldve": "should have",
    "coulda": "could have", "shoulda": "should have", "woulda": "would have",
    "wouldn": "would not", "nowt": "nothing", "owt": "anything", "summat": "something", "yeh": "yes",
    "yeah": "yes", "yep": "yes", "yup": "yes", "yea": "yes", "aye": "yes", "ok": "okay", "k": "okay",
    "kk": "okay",
    "mam": "mum", "mom": "mum", "mums": "mum is", "ma": "mum", "mama": "mum", "mammy": "mum",
    "mummy": "mum", "daddy": "dad", "papa": "dad", "da'": "dad",
    "nope": "no", "nah": "no", "naw": "no", "bday": "birthday", "mins": "minutes", "min": "minutes",
    "hrs": "hours", "hr": "hour", "hols": "holidays", "wknd": "weekend",
    "cannae": "can not", "dinnae": "do not", "didnae": "did not", "wasnae": "was not", "isnae": "is not",
    "wouldnae": "would not", "wisnae": "was not", "yerself": "yourself",
    "urself": "yourself", "yaself": "yourself", "ursel": "yourself", "meself": "myself",
    "mysel": "myself", "aw": "aw", "wee": "little", "nae": "no",
}  # fmt: skip
ENDINGS = (
    ("can't", "can not"), ("won't", "will not"), ("shan't", "shall not"), ("ain't", "is not"),
    ("let's", "let us"),
    ("y'all", "you"), ("o'clock", "o'clock"), ("ma'am", "ma'am"), ("i'd've", "i would have"),
    ("you'd've", "you would have"),
)  # fmt: skip
WHOLE = dict(ENDINGS)
SURELY_ARE = frozenset({"so", "such", "not", "being", "a", "an", "just", "too"})
AFTER_I = frozenset({
    "be", "do", "have", "love", "like", "get", "come", "make", "never", "rather", "tell", "call", "go",
    "just", "take", "kill", "burn", "find", "leave",
})  # fmt: skip
YOUR = frozenset({"ur", "your", "yer"})
AFTER_I_ALONE = {"ill": "i will", "id": "i would"}
TAILS = (
    ("n't've", " not have"), ("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"),
    ("'m", " am"), ("'d", " would"),
)  # fmt: skip
IS = frozenset({
    "it", "that", "what", "there", "he", "she", "who", "here", "where", "how", "why", "everything",
    "nothing",
    "everyone", "nobody", "something", "this", "when", "one",
})  # fmt: skip
DROPPED_G = re.compile(r"[a-z]{3,}in")
NOT_DROPPED = frozenset({
    "again", "begin", "certain", "chain", "coffin", "cousin", "captain", "explain", "fountain", "gain",
    "main",
    "mountain", "muffin", "pain", "penguin", "plain", "rain", "ruin", "stain", "train", "virgin",
    "within", "skin",
    "thin", "twin", "win", "bin", "bargain", "complain", "remain", "curtain", "contain", "entertain",
    "basin",
    "join", "coin", "spin", "grin", "chin", "raisin", "martin", "berlin", "robin", "admin", "cabin",
    "login", "brain",
    "vein", "drain", "grain", "villain", "britain", "obtain", "maintain", "retain", "urchin", "origin",
    "margin", "resin", "satin", "latin", "kevin", "fin", "sin", "kin", "tin", "pin", "din", "vin", "min",
    "gin",
    "insulin", "protein", "vitamin", "aspirin", "pumpkin", "napkin", "dolphin", "cumin", "toxin",
    "bulletin", "disdain", "refrain", "sustain", "attain", "terrain", "strain", "sprain", "domain",
    "vain", "lain", "slain", "ordain", "abstain", "rein", "therein", "herein", "wherein", "built-in",
    "check-in", "sign-in", "drive-in",
})  # fmt: skip
LONG = re.compile(r"([a-z])\1{2,}")
YOU_ARE_NEXT = frozenset(
    [
        "so",
        "such",
        "being",
        "a",
        "an",
        "the",
        "not",
        "always",
        "never",
        "just",
        "too",
        "really",
        "such",
        "gonna",
        "going",
        "acting",
        "making",
        "getting",
        "doing",
        "still",
        "welcome",
        "right",
        "wrong",
        "the",
        "one",
        "only",
        "my",
        "amazing",
        "beautiful",
        "lovely",
        "selfish",
        "lazy",
        "late",
        "crazy",
        "mad",
        "mean",
        "rude",
        "unreal",
        "unbelievable",
        "kidding",
        "joking",
        "lying",
        "upset",
        "tired",
        "busy",
        "home",
        "perfect",
        "incredible",
        "brilliant",
        "sweet",
        "kind",
        "like",
        "telling",
        "saying",
        "asking",
        "coming",
        "pathetic",
        "useless",
        "ridiculous",
        "impossible",
        "cold",
        "fun",
        "funny",
        "stupid",
        "dramatic",
        "overreacting",
        "sensitive",
        "insane",
        "mental",
    ]
)


def written_out(word: str, following: str) -> str:
    """Give a word (lower case, straight apostrophes) as words in full; `following` is the next one."""
    if word in YOUR:
        return _your(word, following)
    if word in SHORT:
        return SHORT[word]
    if word in AFTER_I_ALONE and following in AFTER_I:
        return AFTER_I_ALONE[word]
    return _contracted(word)


def squeezed(word: str) -> str:
    """Give a word (lower case) without letters that were drawn out: “soooo” is “so”."""
    return LONG.sub(r"\1", word)


def _your(word: str, following: str) -> str:
    """Tell "you are" from "your", which many write alike."""
    is_verb = following in YOU_ARE_NEXT or (word == "ur" and following.endswith("ing"))
    if is_verb and (word == "ur" or following in SURELY_ARE):
        return "you are"
    return "your"


def _contracted(word: str) -> str:
    if word in WHOLE:
        return WHOLE[word]
    if "'" not in word:
        is_dropped = word.endswith("in") and word not in NOT_DROPPED and DROPPED_G.fullmatch(word)
        return word + "g" if is_dropped else word
    return _with_tail(word)


def _with_tail(word: str) -> str:
    for tail, said in TAILS:
        if word.endswith(tail) and len(word) > len(tail):
            return word[: -len(tail)] + said
    if word.endswith("'s") and word[:-2] in IS:
        return word[:-2] + " is"
    if word.endswith("in'"):
        return word[:-1] + "g"
    return word.strip("'") or "'"
