"""The translations are complete, keep their placeholders and hold every text of the sources.   translations.py LUPDATE SOURCES"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

lupdate, root = sys.argv[1], sys.argv[2]
faults = []
LANGUAGES = ("de", "es", "en")


def file_of(folder, language):
    return os.path.join(folder, f"eventscope_{language}.ts")


def placeholders(text):
    return set(re.findall(r"%(?:L?\d+|n)", text))


def check_file(path):
    """Every message is finished, in use, not empty, and has the placeholders of its source."""
    messages = 0
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            messages += 1
            source, translation = message.findtext("source") or "", message.find("translation")
            where = f"{os.path.basename(path)}: {context.findtext('name')}: {source!r}"
            state = "missing" if translation is None else translation.get("type")
            if state:
                faults.append(f"{where} is {state}")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] if message.get("numerus") == "yes" else [translation.text or ""]
            if len(forms) != (2 if message.get("numerus") == "yes" else 1):
                faults.append(f"{where} has {len(forms)} plural forms")
            for form in forms:
                if not form.strip():
                    faults.append(f"{where} has no translation")
                elif placeholders(form) != placeholders(source):
                    faults.append(f"{where} has other placeholders: {form!r}")
    if messages == 0:
        faults.append(f"{os.path.basename(path)} holds no message")


def closing(text, start):
    """The place after the bracket that closes the one at start; string literals are passed over."""
    depth, at = 0, start
    while at < len(text):
        if text[at] == '"':
            at += 1
            while at < len(text) and text[at] != '"':
                at += 2 if text[at] == "\\" else 1
        elif text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return at


def check_chains(path):
    """A second .arg() would fill the placeholders that came with the first value: names from users hold "%2" at times."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for call in re.finditer(r'\btr\(\s*"', text):
        at, fills = closing(text, call.start() + 2), 0
        while fill := re.compile(r"\s*\.arg\(").match(text, at):
            fills += 1
            at = closing(text, fill.end() - 1)
        if fills > 1:
            faults.append(f"{os.path.relpath(path, root)}:{text.count(chr(10), 0, call.start()) + 1}: .arg() follows .arg()")


def check_sources():
    """The files hold every text that lupdate finds."""
    with tempfile.TemporaryDirectory() as folder:
        copies = [shutil.copy(file_of(os.path.join(root, "translations"), language), folder) for language in LANGUAGES]
        run = subprocess.run([lupdate, "-locations", "none", "widgets", "app", "-ts", *copies], cwd=root, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
        counts = re.findall(r"Found (\d+) source text\(s\) \((\d+) new", run.stdout)
        if run.returncode != 0 or len(counts) != len(LANGUAGES):
            faults.append(f"lupdate: {run.returncode}: {run.stdout}")
        for language, copy, (found, new) in zip(LANGUAGES, copies, counts):
            if int(found) == 0:
                faults.append(f"{language}: lupdate finds no text in the sources")
            if int(new) == 0:
                continue
            fresh = [message.findtext("source") for message in xml.parse(copy).getroot().iter("message")
                     if message.find("translation").get("type") == "unfinished"]
            faults.append(f"{language}: {new} new texts, to add with lupdate and translate: {fresh}")


def check_queues():
    """Every queue and cache that the engine or the window names has words of its own in RuleText::queue."""
    named = re.compile(r'(?:BoundedQueue<.*>\s+\w+\s*\{|\bm_(?:probe|queue)\(|\bm_pool\([^;"]*|WorkPool>?\([^;"]*|WorkPool \w+[{(][^;"]*|'
                       r'std::size_t capacity = [^;"]*name = )\s*"([^"]+)"')
    with open(os.path.join(root, "widgets/models/rule_text.cpp"), encoding="utf-8") as file:
        words = set(re.findall(r'\{u"([^"]+)"_s, tr\("[^"]+", "queue"\)\}', file.read()))
    found = set()
    for pattern in ("backend/**/*.cpp", "backend/**/*.h", "widgets/**/*.cpp", "widgets/**/*.h"):
        for name in glob.glob(os.path.join(root, pattern), recursive=True):
            with open(name, encoding="utf-8") as file:
                found |= set(named.findall(file.read()))
    if len(found) < 15:
        faults.append(f"the queues are not found in the sources: {sorted(found)}")
    for name in sorted(found - words):
        faults.append(f"rule_text.cpp: the queue {name!r} has no words for people")
    for name in sorted(words - found):
        faults.append(f"rule_text.cpp: there is no queue {name!r}")


for code in LANGUAGES:
    check_file(file_of(os.path.join(root, "translations"), code))
for pattern in ("widgets/**/*.cpp", "widgets/**/*.h", "app/**/*.cpp"):
    for name in glob.glob(os.path.join(root, pattern), recursive=True):
        check_chains(name)
check_sources()
check_queues()
if faults:
    sys.exit("\n".join(faults))
print("the translations are complete and keep their placeholders")
