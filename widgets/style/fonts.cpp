#include "style/fonts.h"

#include <QDir>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace style {

namespace {

/// "Eventscope Inter" is Inter with tabular digits, made at build time: Qt 6.4 has no switch for the feature tnum.
const QStringList& uiFamilies()
{
    static const QStringList families {u"Eventscope Inter"_s, u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s,
                                       u"sans-serif"_s};
    return families;
}

const QStringList& monoFamilies()
{
    static const QStringList families {u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s};
    return families;
}

QFont font(const QStringList& families, int pixels, QFont::Weight weight)
{
    QFont font(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // Inter is drawn for screens; hinted, its stems double.
    return font;
}

} // namespace

void loadFonts()
{
    static bool loaded = false;
    if (loaded)
        return;
    loaded = true;
    const QDir folder(u":/fonts"_s);
    for (const auto& file : folder.entryList(QDir::Files))
        QFontDatabase::addApplicationFont(folder.filePath(file));
}

QFont uiFont(int pixels, QFont::Weight weight)
{
    return font(uiFamilies(), pixels, weight);
}

QFont monoFont(int pixels, QFont::Weight weight)
{
    auto mono = font(monoFamilies(), pixels, weight);
    mono.setStyleHint(QFont::Monospace);
    mono.setFixedPitch(true);
    mono.setStyleStrategy(QFont::PreferNoShaping); // Payloads show "!=" as it was written, not as a ligature.
    return mono;
}

} // namespace style
