"""What Prometheus reads of us: /metrics passes promtool's lint, names no entity, and has all that the Grafana dashboard asks for.
metrics_exposition.py EVENTSCOPE_CLI"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from console import Engine, expect

program = sys.argv[1]
DASHBOARD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging", "grafana", "eventscope.json")
# Words of the query language and names of labels that stand where a metric could.
NO_METRICS = {"rate", "sum", "by", "histogram_quantile", "increase", "stage", "le", "outcome"}


def tool():
    if shutil.which("promtool") is None:  # setup installs the package prometheus, and leaves its unit off
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([program, "stack", "setup", "--dir", folder], timeout=300, check=False)
    found = shutil.which("promtool")
    expect(found, "promtool is missing: install the package prometheus (its service stays off: systemctl disable --now prometheus)")
    return found


def lint(text):
    return subprocess.run([tool(), "check", "metrics"], input=text, capture_output=True, text=True, timeout=60, check=False)


def names_and_labels(text):
    names = set()
    labels = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, rest = re.match(r"([a-zA-Z_:][a-zA-Z0-9_:]*)(.*)", line).groups()
            names.add(name)
            for label, value in re.findall(r'([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"', rest):
                labels.setdefault(label, set()).add(value)
    return names, labels


def check_dashboard(names, labels):
    with open(DASHBOARD, encoding="utf-8") as file:
        dashboard = json.load(file)
    asked = 0
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            words = set(re.findall(r"[a-zA-Z_]\w*", re.sub(r"\[\w+\]", "", target["expr"]))) - NO_METRICS
            expect(words and words <= names, panel["title"], words - names)
            asked += len(words)
            for label in re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]):
                expect(label in labels, panel["title"], label, labels)
    expect(asked > 10, asked)


# A check that cannot fail checks nothing.
expect(lint("# HELP bad_total x\n# TYPE bad_total gauge\nbad_total 1\n").returncode != 0, "promtool finds fault with nothing")

with tempfile.TemporaryDirectory() as folder:
    engine = Engine(program, folder)
    try:
        ids = [engine.create("products", {"name": f"Tea {n}", "price": n})[2]["id"] for n in range(20)]
        engine.create("products", {"name": "", "price": -1})
        engine.create("accounts", {"username": "greta.lindqvist"})
        status, headers, text = engine.call("GET", "/metrics")
        expect(status == 200 and headers["content-type"].startswith("text/plain"), status, headers)
        result = lint(text)
        expect(result.returncode == 0 and not result.stdout and not result.stderr, result)
        names, labels = names_and_labels(text)
        expect(not any(each in text for each in ids), "an id of an entity stands in /metrics")
        for label, values in labels.items():
            expect(len(values) <= 40, f"the label {label} has {len(values)} values: is it data?")
            for value in values:
                expect(not re.fullmatch(r"[0-9a-f-]{36}|[A-Za-z0-9_-]{22}|[A-Z]{2}\d{2}[A-Z0-9]{10,30}", value), label, value)
        check_dashboard(names, labels)
        again = names_and_labels(engine.call("GET", "/metrics")[2])
        expect(again[0] == names, "families come and go", again[0] ^ names)
        expect(engine.stop()[0] == 0)
    finally:
        if engine.process.poll() is None:
            engine.kill()
print("/metrics is clean, and the dashboard finds all that it asks for")
