"""Writes made-up monographs on real names, of which `materia build` makes a release of any size.

    python3 benchmarks/monographs.py FOLDER [--drugs N] [--sentences N]

The same numbers give the same texts. What they say is drawn by lot, and no medicine.
"""

import argparse
import pathlib
import random
import re

HOME = pathlib.Path(__file__).resolve().parent.parent
LABEL = re.compile(r'skos:prefLabel "([^"\\]+)"@en')
ABOUT_CONDITIONS = (
    "{drug} is used to treat {a}.",
    "{drug} is used to treat {a} and {b}.",
    "Doctors prescribe {drug} for {a}.",
    "{drug} has been investigated as a treatment for {a}.",
    "{drug} proved ineffective for {a}.",
    "{drug} can cause {a} and {b}.",
    "Side effects of {drug} include {a}, {b}, and {c}.",
    "At high doses, {drug} can cause {a}.",
    "An overdose of {drug} may cause {a} or {b}.",
    "Patients who stop {drug} abruptly may suffer {a}.",
    "{drug} does not cause {a}.",
    "{drug} may be effective for {a}.",
)
ABOUT_DRUGS = ("{drug} interacts with {x}.", "{drug} should not be taken with {x}.")


def names(pattern):
    found = []
    for file in sorted((HOME / "vocabulary").glob(pattern)):
        found += LABEL.findall(file.read_text(encoding="utf-8"))
    return sorted({name for name in found if re.fullmatch("[A-Za-z][A-Za-z' -]{3,}", name)})


def capital(text):
    return text[0].upper() + text[1:]


def monograph(drug, sentences, conditions, drugs, lot):
    title = capital(drug)
    lines = [title]
    paragraph = [title + " is a drug."]
    for _ in range(sentences):
        if lot.random() < 0.1:
            text = lot.choice(ABOUT_DRUGS).format(drug=drug, x=lot.choice(drugs))
        else:
            a, b, c = lot.sample(conditions, 3)
            text = lot.choice(ABOUT_CONDITIONS).format(drug=drug, a=a, b=b, c=c)
        paragraph.append(capital(text))
        if len(paragraph) == 8:
            lines.append(" ".join(paragraph))
            paragraph = []
    if paragraph:
        lines.append(" ".join(paragraph))
    return "\n".join(lines) + "\n"


def write(folder, drugs, sentences):
    folder.mkdir(parents=True, exist_ok=True)
    lot = random.Random(20)
    conditions = names("conditions*.ttl")
    known = names("drugs*.ttl")
    for i in range(drugs):
        drug = known[i % len(known)]
        text = monograph(drug, sentences, conditions, known, lot)
        (folder / ("%04d.txt" % i)).write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/monographs.py", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--drugs", type=int, default=600, help="how many monographs (default: 600)")
    parser.add_argument("--sentences", type=int, default=60, help="sentences in each (default: 60)")
    arguments = parser.parse_args()
    write(arguments.folder, arguments.drugs, arguments.sentences)


if __name__ == "__main__":
    main()
