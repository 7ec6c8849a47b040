"""What the readers share: the expected texts, and what a page shows of HTML."""

import html
import json
import os
import re
import sys
import unicodedata

FORBIDDEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]")


def folded(text):
    """The text as a page shows it: white space is one space, and no signs that files may not hold."""
    return " ".join(unicodedata.normalize("NFC", FORBIDDEN.sub("", text)).split())


def shown(markup):
    """What HTML shows."""
    return folded(html.unescape(re.sub(r"<[^>]*>", " ", markup)))


class Check:
    """Counts what was compared and prints what differs."""

    def __init__(self, program):
        self.program, self.compared, self.faults = program, 0, []

    def same(self, place, found, wanted):
        self.compared += 1
        if found != wanted:
            self.faults.append(f"{place}:\n     read   {found!r}\n     wanted {wanted!r}")

    def finish(self, what):
        for fault in self.faults[:8]:
            print("   " + fault)
        if self.faults:
            print(f"   {self.program}: {len(self.faults)} of {self.compared} comparisons failed")
            sys.exit(1)
        print(f"   {self.program}: {what}, {self.compared} comparisons")


def expected(folder):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        return json.load(file)


PLACES = ["Account", "Line of business", "Channel"]


def pairs(question, others):
    """The pairs of a match or a path, and the partners that belong to nothing."""
    if question["form"] == "trace":
        names = question["names"]
        return list(zip(PLACES, names)), [other for other in others if other not in names]
    right, key = question["right"], question["key"]
    partners = [(left, right[place]) for left, place in zip(question["left"], key)]
    return partners, [text for place, text in enumerate(right) if place not in key]
