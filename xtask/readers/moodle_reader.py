"""Reads Moodle's two XML files: the choices with moodle-xml-parser, everything with an XML parser by the paths that Moodle's
own importers take, and compares them with the questions and entries."""

import os
import re
import sys
import xml.etree.ElementTree as tree
from importlib.metadata import version

from moodle_xml_parser.parser import parse_file

from common import Check, expected, folded, pairs, shown

# question_bank::ensure_fraction_options_initialised of Moodle, in percent.
LIST = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5]
SHARES = {0.0} | {float(share) for share in LIST} | {-float(share) for share in LIST}
TYPES = {"choose": "multichoice", "match": "match", "trace": "match", "order": "ordering", "fill": "gapselect"}


def text(node, path):
    found = node.find(path)
    return None if found is None else (found.text or "").strip()


def html(node, path):
    found = text(node, path)
    return None if found is None else shown(found)


def stem(question):
    texts = [question["scene"], question["ask"]]
    if question["form"] == "fill":
        texts.append("_____".join(question["pieces"]))
    return folded(" ".join(texts))


def choices(check, node, question, place):
    check.same(place + " single", text(node, "single"), "false" if question["all"] else "true")
    answers = node.findall("answer")
    wanted = [(folded(option["text"]), folded(option["why"])) for option in question["options"]]
    check.same(place + " answers", [(html(answer, "text"), html(answer, "feedback/text")) for answer in answers], wanted)
    shares = [float(answer.get("fraction")) for answer in answers]
    check.same(place + " shares", [share > 0 for share in shares], [option["right"] for option in question["options"]])
    check.same(place + " shares on Moodle's list", [share for share in shares if share not in SHARES], [])
    whole = round(sum(share for share in shares if share > 0) / 100, 2) if question["all"] else max(shares) / 100
    check.same(place + " all that is right", whole, 1.0)
    if question["all"] and min(shares) < 0:
        check.same(place + " everything ticked", abs(round(sum(shares), 2)), 0.0)


def partners(check, node, question, place, others):
    right, wrong = pairs(question, others)
    read = [(html(pair, "text"), html(pair, "answer/text")) for pair in node.findall("subquestion")]
    check.same(place + " pairs", [pair for pair in read if pair[0]], [(folded(a), folded(b)) for a, b in right])
    check.same(place + " wrong partners", sorted(b for a, b in read if not a), sorted(map(folded, wrong)))
    # question_match_subquestions.answertext holds no more.
    longest = max(len(text(pair, "answer/text")) for pair in node.findall("subquestion"))
    check.same(place + " length of partners", longest <= 255, True)


def gaps(check, node, question, place):
    words = [html(option, "text") for option in node.findall("selectoption")]
    check.same(place + " words", words, [folded(word) for word in question["words"]])
    check.same(place + " groups", {text(option, "group") for option in node.findall("selectoption")}, {"1"})
    numbers = re.findall(r"\[\[(\d+)]]", text(node, "questiontext/text"))
    check.same(place + " gaps", [int(number) - 1 for number in numbers], question["key"])


def read_questions(folder, wanted):
    check = Check(f"moodle-xml-parser {version('moodle-xml-parser')} and an XML parser")
    path = os.path.join(folder, "moodle.xml")
    root = tree.parse(path).getroot()
    check.same("root", root.tag, "quiz")
    category, *nodes = root.findall("question")
    check.same("category", text(category, "category/text"), "$course$/top/Floorwalker")
    check.same("questions", [text(node, "idnumber") for node in nodes], [question["id"] for question in wanted["questions"]])
    for node, question in zip(nodes, wanted["questions"]):
        place, form = question["id"], question["form"]
        check.same(place + " type", node.get("type"), TYPES[form])
        check.same(place + " name", html(node, "name/text"), folded(question["id"]))
        read = text(node, "questiontext/text")
        read = re.sub(r"\[\[\d+]]", "_____", read) if form == "fill" else read
        check.same(place + " text", shown(read), stem(question))
        check.same(place + " feedback", html(node, "generalfeedback/text"), folded(question["why"]))
        check.same(place + " tags", [folded(text(tag, "text")) for tag in node.findall("tags/tag")],
                   [question["template"], folded(question["shelf"])])
        if form == "choose":
            choices(check, node, question, place)
        elif form in ("match", "trace"):
            partners(check, node, question, place, wanted["others"])
        elif form == "order":
            steps = [folded(question["steps"][step]) for step in question["key"]]
            check.same(place + " steps", [html(answer, "text") for answer in node.findall("answer")], steps)
            check.same(place + " how many", text(node, "selectcount"), str(len(steps)))
            options = [text(node, name) for name in ("layouttype", "selecttype", "gradingtype", "numberingstyle")]
            check.same(place + " options", options, ["VERTICAL", "ALL", "ABSOLUTE_POSITION", "none"])
        else:
            gaps(check, node, question, place)
    parsed = parse_file(path)["multichoice"]
    chosen = [question for question in wanted["questions"] if question["form"] == "choose"]
    check.same("choices of moodle-xml-parser", [one.name for one in parsed], [question["id"] for question in chosen])
    for one, question in zip(parsed, chosen):
        place = question["id"] + " (moodle-xml-parser)"
        check.same(place + " text", shown(one.text_pre_parse.replace("<p>", " ")) if plain(question) else None,
                   stem(question) if plain(question) else None)
        check.same(place + " single", one.single, not question["all"])
        check.same(place + " answers", len(one.options), len(question["options"]))
        for option, told in zip(one.options, question["options"]):
            check.same(place + " right", option.score_fraction > 0, told["right"])
            # It undoes the references of HTML and drops what looks like CDATA, so only texts without tags come out whole.
            if not re.search(r"[<>&]|]]", told["text"] + told["why"]):
                check.same(place + " option", (shown(option.answer), shown(option.feedback)),
                           (folded(told["text"]), folded(told["why"])))
    check.finish(f"{len(nodes)} questions, {len(parsed)} of them choices")


def plain(question):
    return not re.search(r"[<>&]|]]", question["scene"] + question["ask"])


def read_glossary(folder, wanted):
    check = Check("an XML parser, the glossary")
    root = tree.parse(os.path.join(folder, "glossary.xml")).getroot()
    check.same("root", root.tag, "GLOSSARY")
    info = root.find("INFO")
    settings = {"USEDYNALINK": "1", "GLOBALGLOSSARY": "0", "DISPLAYFORMAT": "dictionary", "INTROFORMAT": "1"}
    check.same("settings", {name: text(info, name) for name in settings}, settings)
    entries = info.findall("ENTRIES/ENTRY")
    check.same("concepts", [text(entry, "CONCEPT") for entry in entries], [entry["name"] for entry in wanted["entries"]])
    for entry, told in zip(entries, wanted["entries"]):
        place = told["name"]
        parts = [told["summary"], told["text"] or ""] + (["Example: " + told["example"]] if told["example"] else [])
        check.same(place + " definition", html(entry, "DEFINITION"), folded(" ".join(parts)))
        flags = {"FORMAT": "1", "USEDYNALINK": "1", "CASESENSITIVE": "0", "FULLMATCH": "1"}
        check.same(place + " flags", {name: text(entry, name) for name in flags}, flags)
        names = [name for name in [told["acronym"], *told["aliases"]] if name and name != told["name"]]
        names = [name for name in dict.fromkeys(names) if name.lower() != "am"]
        check.same(place + " aliases", [text(alias, "NAME") for alias in entry.findall("ALIASES/ALIAS")], names)
        category = [(text(one, "NAME"), text(one, "USEDYNALINK")) for one in entry.findall("CATEGORIES/CATEGORY")]
        check.same(place + " category", category, [(told["shelf"], "0")])
    check.finish(f"{len(entries)} entries")


read_questions(sys.argv[1], expected(sys.argv[1]))
read_glossary(sys.argv[1], expected(sys.argv[1]))
