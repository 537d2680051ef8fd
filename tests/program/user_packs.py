"""A pack in the user's configuration folder adds types; a broken one is refused by file, line and reason.   user_packs.py CLI"""
import os
import subprocess
import sys
import tempfile

from console import Engine, expect

program = sys.argv[1]

TICKETS = """{
  "domain": "support", "partitions": 1, "version": 1,
  "types": [
    { "name": "Ticket", "plural": "tickets", "id": "uuid", "title": "subject", "fields": {
        "subject":  { "type": "string", "required": true, "minLength": 3, "pattern": "^[A-Z]" },
        "priority": { "type": "string", "enum": ["low", "high"] },
        "customer": { "type": "reference", "to": "customers" } } } ]
}"""
BROKEN = TICKETS.replace("support", "broken").replace("tickets", "brokens").replace('"minLength": 3', '"shortest": 3')

with tempfile.TemporaryDirectory() as home:
    packs = os.path.join(home, "eventscope", "domains")
    os.makedirs(packs)
    for name, text in (("tickets.json", TICKETS), ("broken.json", BROKEN), ("cut.json", TICKETS[:100]), ("empty.json", ""),
                       ("binary.json", "\0\1\2"), ("list.json", "[]")):
        with open(os.path.join(packs, name), "w", encoding="utf-8") as file:
            file.write(text)
    os.environ["XDG_CONFIG_HOME"] = home
    engine = Engine(program, os.path.join(home, "data"))
    status, _, ticket = engine.create("tickets", {"subject": "Printer", "priority": "high"})
    expect(status == 201, status, ticket)
    for fields, field in (({"subject": "no capital"}, "subject"), ({"subject": "Ok."  , "priority": "middle"}, "priority"),
                          ({"subject": "Printer", "customer": "nobody"}, "customer"), ({"subject": "Printer", "colour": "red"}, "colour")):
        status, _, problem = engine.create("tickets", fields)
        expect(status == 422 and problem["field"] == field, status, problem)
    expect(engine.create("brokens", {"subject": "Printer"})[0] == 404, "a broken pack adds nothing")
    expect(engine.create("products", {"name": "Butter", "price": 1})[0] == 201, "the shipped packs load")
    engine.process.send_signal(15)
    engine.process.wait(timeout=10)
    errors = engine.said()
    for name, line in (("broken.json", 5), ("cut.json", None), ("empty.json", 1), ("binary.json", 1), ("list.json", 1)):
        said = [text for text in errors.splitlines() if name in text]
        expect(said, name, "is not named on stderr:", errors)
        if line is not None:
            expect(any(f"{name}:{line}:" in text for text in said), name, line, said)
    expect("shortest" in errors, errors)
print("user packs add types; broken packs are named and do no harm")
