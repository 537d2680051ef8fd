#include "style/theme.h"

#include "style/fonts.h"
#include "style/proxy_style.h"
#include "style/scheme.h"

#include <QApplication>
#include <QFile>
#include <QPalette>

#include <optional>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace style {

namespace {

Theme applied = Theme::System;

std::function<Scheme()> platformProbe;
std::optional<Scheme> platform; ///< as it was seen last

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

/// Qt 6.4 does not tell the platform's colour scheme. Its palette does, while there is none of ours.
Scheme readPlatform(QApplication& application)
{
    if (platformProbe)
        return platformProbe();
    if (platform) // ours is in front of it
        application.setPalette(QPalette());
    return schemeOf(QGuiApplication::palette());
}

const QString& sheetTemplate()
{
    static const auto text = [] {
        QFile file(u":/themes/eventscope.qss"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }();
    return text;
}

QString value(std::string_view word, Scheme scheme)
{
    static const auto byName = [] {
        std::unordered_map<std::string_view, Token> map;
        for (int i = 0; i < static_cast<int>(Token::Count); ++i)
            map.emplace(name(static_cast<Token>(i)), static_cast<Token>(i));
        return map;
    }();
    if (word == "mono")
        return u"\"%1\""_s.arg(monoFont().families().join(u"\", \""_s));
    const auto found = byName.find(word);
    return found == byName.end() ? QString() : color(found->second, scheme).name();
}

} // namespace

QString styleSheet(Scheme scheme)
{
    const auto& source = sheetTemplate();
    QString out;
    out.reserve(source.size() + 2'000);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'@') {
            out += source[i];
            continue;
        }
        auto end = i + 1;
        while (end < source.size() && (source[end].isLower() || source[end].isDigit() || source[end] == u'-'))
            ++end;
        const auto replacement = value(source.mid(i + 1, end - i - 1).toStdString(), scheme);
        out += replacement.isEmpty() ? source.mid(i, end - i) : replacement;
        i = end - 1;
    }
    return out;
}

QPalette palette(Scheme scheme)
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token token) { p.setColor(role, color(token, scheme)); };
    set(QPalette::Window, Token::Chrome);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Zebra);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Chrome);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Error);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Highlight, Token::Sel);
    set(QPalette::HighlightedText, Token::SelText);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::LineStrong);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Light, Token::Raised);
    set(QPalette::Shadow, Token::LineStrong);
    p.setColor(QPalette::Inactive, QPalette::Highlight, color(Token::SelIdle, scheme));
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, color(Token::Text, scheme));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, color(Token::Disabled, scheme));
    p.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::SelIdle, scheme));
    return p;
}

void apply(QApplication& application, Theme theme)
{
    applied = theme;
    if (!platform || theme == Theme::System)
        platform = readPlatform(application); // before the palette is ours
    setScheme(theme == Theme::System ? *platform : theme == Theme::Dark ? Scheme::Dark : Scheme::Light);
    static const bool first = [&application] {
        loadFonts();
        application.setStyle(new ProxyStyle);
        application.setFont(uiFont());
        return true;
    }();
    Q_UNUSED(first)
    application.setPalette(palette(scheme()));
    application.setStyleSheet(styleSheet(scheme()));
}

bool followPlatform(QApplication& application)
{
    if (applied != Theme::System)
        return false;
    const auto before = scheme();
    apply(application, Theme::System);
    return scheme() != before;
}

void setPlatformProbe(std::function<Scheme()> probe)
{
    platformProbe = std::move(probe);
}

Theme theme()
{
    return applied;
}

} // namespace style
