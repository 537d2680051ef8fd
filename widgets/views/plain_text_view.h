#pragma once

#include <QByteArray>
#include <QPlainTextEdit>

namespace views {

/// Text from data in pages of at most 64 KB and lines of at most 2,000 characters: QPlainTextEdit needs seconds for a
/// line of a megabyte. Read-only, mono, never rich text. GUI thread.
class PlainTextView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype pageCharacters = 64 * 1024;
    static constexpr qsizetype lineCharacters = 2'000;

    PlainTextView(const QString& objectName, const QString& accessibleName, QWidget* parent);
    Q_DISABLE_COPY_MOVE(PlainTextView)

    /// Shows at most one page of `text`; longer lines are broken. Whether all of it is shown.
    bool showText(const QString& text);
    /// Shows a hexDump() of `bytes` whose lines are never wrapped: of 8 bytes where 16 do not fit.
    void showBytes(const QByteArray& bytes);

protected:
    void resizeEvent(QResizeEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    qsizetype bytesPerLine() const;
    void dump();

    QByteArray m_bytes;
    qsizetype m_perLine = 0; ///< of the dump that is shown; 0: text
};

/// `bytes` as offset, `perLine` hexadecimal bytes, printable characters; at most one page.
[[nodiscard]] QString hexDump(const QByteArray& bytes, qsizetype perLine = 16);

} // namespace views
