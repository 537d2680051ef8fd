"""Every row of the failure matrix is a test that exists and runs: what failure_matrix.txt names is really there, and what is named
after a row stands in it.   failure_matrix.py SOURCE_FOLDER"""
import glob
import os
import re
import sys

root = os.path.join(sys.argv[1], "tests")
ROWS = {"GW": 5, "V": 16, "P": 13, "N": 4, "E": 10}
wanted = {f"{kind}{number}" for kind, last in ROWS.items() for number in range(1, last + 1)}
wrong = []


def read(*parts):
    with open(os.path.join(root, *parts), encoding="utf-8") as file:
        return file.read()


plan = read("CMakeLists.txt")


def slots(text):
    """Names of the test functions of a QtTest class."""
    found = set()
    for part in re.findall(r"private slots:(.*?)(?=\n(?:private|protected|public)[^\n]*:|\n};)", text, re.DOTALL):
        found |= set(re.findall(r"^\s+void (\w+)\(\)", part, re.MULTILINE))
    return found if re.search(r"^EVENTSCOPE_TEST\(", text, re.MULTILINE) else set()


def is_built(file):
    label, folder = file.split("/")[:2]
    rooms = " ".join(re.findall(r"foreach\(room ([^)]*)\)", plan)).split() if label == "unit" else []
    return folder in rooms or re.search(rf"eventscope_tests\({label} {folder}[ )]", plan)


def trouble(file, name):
    """Why this test does not run; None: it does."""
    if not os.path.isfile(os.path.join(root, file)):
        return "there is no such file"
    text = read(file)
    if file.endswith(".py"):
        if not re.search(rf"^def {name}\(", text, re.MULTILINE):
            return f"no function {name}"
        if len(re.findall(rf"\b{name}\b", text)) < 2:
            return f"{name} is never called"
        program = os.path.basename(file)[:-3]
        return None if re.search(rf"(program|screen)_test\({program} ", plan) else "it is in no suite"
    if name not in slots(text):
        return f"no test function {name}"
    return None if is_built(file) else "its folder is in no suite"


listed = set()
for number, line in enumerate(read("failure_matrix.txt").splitlines(), 1):
    words = line.split(maxsplit=3)
    if not words or words[0].startswith("#"):
        continue
    if len(words) < 4 or words[0] not in wanted:
        wrong.append(f"line {number}: write ROW FILE FUNCTION and what it shows")
        continue
    row, file, name, _ = words
    why = trouble(file, name)
    if why:
        wrong.append(f"{row}: {file}: {why}")
    listed.add((row, file, name))

for row in sorted(wanted - {row for row, _, _ in listed}):
    wrong.append(f"{row} has no test")
for path in sorted(glob.glob(os.path.join(root, "*/*/*_test.cpp"))):
    file = os.path.relpath(path, root)
    for name in sorted(slots(read(file))):
        row = re.match(r"((?:gw|v|p|n|e)\d+)[_A-Z]", name)
        if row and not name.endswith("_data") and (row[1].upper(), file, name) not in listed:
            wrong.append(f"{file}: {name} is named after a row and not listed")

for each in wrong:
    print("failure_matrix.txt:", each, file=sys.stderr)
if wrong:
    sys.exit(1)
print(f"{len(wanted)} rows, {len(listed)} tests")
