"""Imports the cards into a new collection with Anki's own importer and compares the notes with the questions."""

import os
import sys

from anki.buildinfo import version
from anki.collection import Collection, ImportCsvRequest

from common import Check, expected, folded, pairs, shown


def front(question, others):
    texts = [question["scene"], question["ask"]]
    form = question["form"]
    if form == "choose":
        texts += ["Choose all that are right."] if question["all"] else []
        texts += [option["text"] for option in question["options"]]
    elif form == "order":
        texts += question["steps"]
    elif form == "fill":
        texts += ["_____".join(question["pieces"])] + question["words"]
    else:
        texts += [left for left, _ in pairs(question, others)[0]]
        texts += question["right"] if form == "match" else []
    return folded(" ".join(texts))


def back(question, others):
    form, key = question["form"], question.get("key")
    if form == "choose":
        texts = [option["text"] for option in question["options"] if option["right"]]
    elif form == "order":
        texts = [f"{nth + 1}. {question['steps'][place]}" for nth, place in enumerate(key)]
    elif form == "fill":
        words = [f"\u201c{question['words'][place]}\u201d" for place in key] + [""]
        texts = ["".join(piece + word for piece, word in zip(question["pieces"], words))]
    else:
        texts = [f"{left} \u2192 {right}" for left, right in pairs(question, others)[0]]
    return folded(" ".join(texts + [question["why"], "Floorwalker"]))


def main(folder):
    wanted = expected(folder)
    others, questions = wanted["others"], wanted["questions"]
    check = Check(f"Anki {version}")
    path = os.path.join(folder, "anki.txt")
    collection = Collection(os.path.join(folder, "collection.anki2"))

    def bring_in():
        metadata = collection.get_csv_metadata(path, None)
        return collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log

    log = bring_in()
    check.same("notes that were found", log.found_notes, len(questions))
    check.same("notes that are new", len(log.new), len(questions))
    again = bring_in()
    check.same("notes that are new the second time", len(again.new), 0)
    notes = {note.guid: note for note in map(collection.get_note, collection.find_notes(""))}
    check.same("notes", len(notes), len(questions))
    for question in questions:
        place = question["id"]
        note = notes.get("floorwalker." + place)
        if note is None:
            check.same(place, "no such note", "a note")
            continue
        check.same(place + " type", note.note_type()["name"], "Basic")
        check.same(place + " deck", [collection.decks.name(card.did) for card in note.cards()], ["Floorwalker"])
        # Of a category that is no plain word only that it stays one tag.
        plain = question["category"].isalpha()
        tags = ["floorwalker::" + question["template"], "floorwalker::" + question["category"]]
        check.same(place + " tags", sorted(note.tags) if plain else len(note.tags), sorted(tags) if plain else len(tags))
        rendered = note.cards()[0].render_output()
        check.same(place + " card", shown(rendered.question_text), shown(note["Front"]))
        check.same(place + " sounds", [*rendered.question_av_tags, *rendered.answer_av_tags], [])
        shown_front = shown(note["Front"])
        if question["form"] == "trace":
            stem = front(question, others)
            check.same(place + " front", shown_front[: len(stem)], stem)
            right, wrong = pairs(question, others)
            names = note["Front"].split('<ol type="A">')[-1].split("</li>")[:-1]
            check.same(place + " names", sorted(map(shown, names)), sorted(map(folded, [name for _, name in right] + wrong)))
        else:
            check.same(place + " front", shown_front, front(question, others))
        check.same(place + " back", shown(note["Back"]), back(question, others))
        check.same(place + " link", wanted["link"].replace("&", "&amp;") in note["Back"], True)
    collection.close()
    check.finish(f"{len(notes)} notes")


main(sys.argv[1])
