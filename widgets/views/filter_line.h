#pragma once

#include "style/tokens.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace views {

/// One line of a filter language: mono, coloured tokens, the verdict at the right end, proposals in a popup below.
/// Knows no language: it asks the two functions. GUI thread.
class FilterLine final : public QLineEdit
{
    Q_OBJECT
public:
    struct Span
    {
        int start = 0;
        int length = 0;
        style::Token tint = style::Token::Text;
    };
    struct Proposal
    {
        QString insert; ///< replaces [`from`, cursor)
        int from = 0;
        QString type; ///< "reference", "integer, cents"
        QString share; ///< "48 %", may be empty
    };
    using Highlight = std::function<std::vector<Span>(const QString& text)>;
    using Propose = std::function<std::vector<Proposal>(const QString& text, int cursor)>;

    FilterLine(const QString& objectName, const QString& accessibleName, const QString& placeholder, QWidget* parent);
    ~FilterLine() override;
    Q_DISABLE_COPY_MOVE(FilterLine)

    void setLanguage(Highlight highlight, Propose propose);
    /// Empty reason: valid. An invalid line has the error border; the caller keeps the last valid rows and says so.
    void setVerdict(bool isValid, const QString& reason);
    void clearVerdict();

signals:
    void submitted(); ///< Enter without an open popup

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab inserts while the popup is open
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();
    void propose();
    void insertProposal();
    void hidePopup();
    void reserve();
    [[nodiscard]] QString verdictText() const;

    Highlight m_highlight;
    Propose m_propose;
    std::vector<Proposal> m_proposals;
    QListView* m_popup = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QString m_reason;
    enum class Verdict
    {
        None,
        Valid,
        Invalid
    } m_verdict = Verdict::None;
};

} // namespace views
