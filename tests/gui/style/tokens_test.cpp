#include "style/tokens.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using style::Scheme;
using style::Token;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

std::array<double, 3> linear(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor& colour)
{
    const auto c = linear(colour);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(Token above, Token below, Scheme scheme)
{
    const auto a = luminance(style::color(above, scheme));
    const auto b = luminance(style::color(below, scheme));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

using Matrix = std::array<std::array<double, 3>, 3>;
/// Machado, Oliveira, Fernandes 2009, severity 1.0.
constexpr Matrix deuteranopia {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix protanopia {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};

std::array<double, 3> lab(const std::array<double, 3>& rgb)
{
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16) / 116; };
    const auto x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const auto y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const auto z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double smallestDistance(Scheme scheme, const Matrix& sight, int series)
{
    std::vector<std::array<double, 3>> seen;
    for (int i = 0; i < series; ++i) {
        const auto rgb = linear(style::color(static_cast<Token>(static_cast<int>(Token::Series1) + i), scheme));
        std::array<double, 3> simulated {};
        for (std::size_t row = 0; row < 3; ++row)
            simulated[row] =
                std::clamp(sight[row][0] * rgb[0] + sight[row][1] * rgb[1] + sight[row][2] * rgb[2], 0.0, 1.0);
        seen.push_back(lab(simulated));
    }
    double smallest = 1000;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j)
            smallest = std::min(smallest,
                                std::hypot(seen[i][0] - seen[j][0], seen[i][1] - seen[j][1], seen[i][2] - seen[j][2]));
    }
    return smallest;
}

struct Row
{
    Token text;
    Token own; ///< its own background, or Count
    std::array<double, 8> dark; ///< on base, chrome, field, raised, hover, press, sel-idle, own
    std::array<double, 8> light;
};

/// The measured table of the look. A colour may get better, never worse.
const std::vector<Row> measured {
    {Token::Text,
     Token::Count,
     {13.3, 11.7, 14.0, 10.2, 10.7, 9.2, 9.5, 0},
     {16.5, 14.9, 16.5, 16.5, 14.2, 13.0, 13.2, 0}},
    {Token::Text2, Token::Count, {8.2, 7.3, 8.6, 6.3, 6.6, 5.7, 5.9, 0}, {8.6, 7.8, 8.6, 8.6, 7.4, 6.8, 6.9, 0}},
    {Token::Text3, Token::Count, {6.7, 6.0, 7.1, 5.2, 5.4, 4.7, 4.8, 0}, {5.9, 5.3, 5.9, 5.9, 5.1, 4.6, 4.7, 0}},
    {Token::Accent, Token::Count, {7.2, 6.4, 7.6, 5.6, 5.8, 5.0, 5.2, 0}, {6.8, 6.1, 6.8, 6.8, 5.8, 5.3, 5.4, 0}},
    {Token::Ok, Token::OkBg, {8.2, 7.3, 8.7, 6.4, 6.6, 5.7, 5.9, 6.9}, {6.7, 6.1, 6.7, 6.7, 5.8, 5.3, 5.4, 5.9}},
    {Token::Warn, Token::WarnBg, {8.8, 7.8, 9.3, 6.8, 7.1, 6.1, 6.3, 7.3}, {6.8, 6.1, 6.8, 6.8, 5.9, 5.3, 5.5, 6.1}},
    {Token::Error, Token::ErrorBg, {7.3, 6.5, 7.7, 5.7, 5.9, 5.1, 5.3, 6.4}, {6.5, 5.9, 6.5, 6.5, 5.6, 5.1, 5.2, 5.5}},
    {Token::Info, Token::InfoBg, {8.7, 7.7, 9.1, 6.7, 7.0, 6.1, 6.2, 7.2}, {6.8, 6.1, 6.8, 6.8, 5.8, 5.3, 5.4, 5.9}},
    {Token::Rejected,
     Token::RejectedBg,
     {7.8, 6.9, 8.3, 6.1, 6.3, 5.5, 5.6, 6.7},
     {7.5, 6.7, 7.5, 7.5, 6.4, 5.9, 6.0, 6.4}},
};

/// The table has one digit behind the point.
bool reaches(double value, double wanted)
{
    return value >= wanted - 0.05;
}

} // namespace

class TokensTest final : public QObject
{
    Q_OBJECT

private slots:
    void textReachesTheMeasuredContrast_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("isDark");
        for (std::size_t i = 0; i < measured.size(); ++i) {
            const auto name = QByteArray::fromStdString(std::string(style::name(measured[i].text)));
            QTest::newRow((name + " dark").constData()) << static_cast<int>(i) << true;
            QTest::newRow((name + " light").constData()) << static_cast<int>(i) << false;
        }
    }

    void textReachesTheMeasuredContrast()
    {
        QFETCH(int, row);
        QFETCH(bool, isDark);
        const auto& wanted = measured[static_cast<std::size_t>(row)];
        const auto scheme = isDark ? Scheme::Dark : Scheme::Light;
        const auto& figures = isDark ? wanted.dark : wanted.light;
        const std::array below {Token::Base,  Token::Chrome, Token::Field,   Token::Raised,
                                Token::Hover, Token::Press,  Token::SelIdle, wanted.own};
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (below[i] == Token::Count)
                continue;
            const auto value = contrast(wanted.text, below[i], scheme);
            QVERIFY2(reaches(value, figures[i]),
                     qPrintable(QStringLiteral("column %1: %2 instead of %3")
                                    .arg(QString::number(i), QString::number(value), QString::number(figures[i]))));
        }
    }

    void selectionFillsAndOutlinesCanBeRead()
    {
        QVERIFY(reaches(contrast(Token::SelText, Token::Sel, Scheme::Dark), 10.2));
        QVERIFY(reaches(contrast(Token::SelText, Token::Sel, Scheme::Light), 14.0));
        for (const auto fill : {Token::AccentFill, Token::AccentFillHover, Token::AccentFillPress}) {
            QVERIFY(reaches(contrast(Token::OnFill, fill, Scheme::Dark), 4.8));
            QVERIFY(reaches(contrast(Token::OnFill, fill, Scheme::Light), 6.1));
        }
        for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
            for (const auto json : {Token::JsonKey, Token::JsonText, Token::JsonNumber, Token::JsonLiteral})
                QVERIFY(reaches(contrast(json, Token::Base, scheme), scheme == Scheme::Dark ? 8.5 : 7.3));
            for (const auto below : {Token::Base, Token::Chrome, Token::Field}) {
                QVERIFY(reaches(contrast(Token::Control, below, scheme), 3.2));
                QVERIFY(reaches(contrast(Token::Disabled, below, scheme), 3.0));
            }
            for (const auto below : {Token::Base, Token::Chrome, Token::Raised})
                QVERIFY(reaches(contrast(Token::Focus, below, scheme), 5.5));
        }
    }

    void seriesDifferForColourBlindEyes()
    {
        QVERIFY(reaches(smallestDistance(Scheme::Dark, deuteranopia, 8), 29.2));
        QVERIFY(reaches(smallestDistance(Scheme::Light, deuteranopia, 8), 24.1));
        QVERIFY(reaches(smallestDistance(Scheme::Dark, protanopia, 8), 28.1));
        QVERIFY(reaches(smallestDistance(Scheme::Light, protanopia, 8), 24.6));
        for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
            QVERIFY(reaches(smallestDistance(scheme, deuteranopia, 5), 28.1));
            QVERIFY(reaches(smallestDistance(scheme, protanopia, 5), 28.1));
        }
    }

    void heatRisesInOneDirection()
    {
        for (int i = 1; i < 8; ++i) {
            const auto before = static_cast<Token>(static_cast<int>(Token::Heat0) + i - 1);
            const auto after = static_cast<Token>(static_cast<int>(Token::Heat0) + i);
            QVERIFY(luminance(style::color(after, Scheme::Dark)) > luminance(style::color(before, Scheme::Dark)));
            QVERIFY(luminance(style::color(after, Scheme::Light)) < luminance(style::color(before, Scheme::Light)));
        }
    }
};

EVENTSCOPE_TEST(TokensTest)
#include "tokens_test.moc"
