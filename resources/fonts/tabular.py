"""Makes "Eventscope Inter" of Inter: digits of one width, and only the scripts that the program writes.

Qt 6.4 has no switch for the font feature "tnum" (QFont::setFeature came with 6.7), so the character map points at those glyphs.
    tabular.py INTER.otf OUT.otf
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Eventscope Inter"
# Latin, Greek, Cyrillic, punctuation, currencies, arrows, mathematics, shapes; anything else comes from the fallback fonts.
SCRIPTS = [*range(0x0020, 0x0530), *range(0x1E00, 0x2600)]

font = TTFont(sys.argv[1], recalcTimestamp=False)
features = font["GSUB"].table.FeatureList.FeatureRecord
lookups = {index for record in features if record.FeatureTag == "tnum" for index in record.Feature.LookupListIndex}
tabular = {}
for index in lookups:
    for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
        tabular.update(getattr(table, "ExtSubTable", table).mapping)
if not {"zero", "uni0030"} & set(tabular):
    sys.exit(f"{sys.argv[1]}: has no tabular digits")
for table in font["cmap"].tables:
    table.cmap.update({code: tabular[glyph] for code, glyph in table.cmap.items() if glyph in tabular})
cmap, metrics = font.getBestCmap(), font["hmtx"]
for digit in "123456789":  # the heavier weights are interpolated and have a 4 that is off by a thousandth
    metrics[cmap[ord(digit)]] = (metrics[cmap[ord("0")]][0], metrics[cmap[ord(digit)]][1])

options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], notdef_outline=True)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=SCRIPTS)
subsetter.subset(font)

names = font["name"]
style = str(names.getDebugName(17) or names.getDebugName(2))
for record in list(names.names):  # what is left: copyright, version, maker, licence
    if record.nameID in (3, 16, 17, 21, 22) or record.nameID > 25:
        names.removeNames(nameID=record.nameID)
for identifier, text in {1: FAMILY, 2: style, 4: f"{FAMILY} {style}", 6: f"{FAMILY}-{style}".replace(" ", "")}.items():
    names.setName(text, identifier, 3, 1, 0x409)
if "CFF " in font:  # it has names of its own
    cff = font["CFF "].cff
    cff.fontNames = [f"{FAMILY}-{style}".replace(" ", "")]
    cff.topDictIndex[0].FamilyName, cff.topDictIndex[0].FullName = FAMILY, f"{FAMILY} {style}"

font.save(sys.argv[2])
