#pragma once

#include <QFrame>

class QLabel;
class QRadioButton;

namespace views {

/// Theirs, Yours and Was of one field that two people changed, as rows of which one of the first two is chosen. GUI
/// thread.
class ConflictRows final : public QFrame
{
    Q_OBJECT
public:
    enum class Choice
    {
        None,
        Theirs,
        Yours
    };
    struct Side
    {
        QString value;
        QString note; ///< "version 8, +4.0 %"
    };

    /// `fieldName` makes the object names: "theirs_price", "yours_price".
    ConflictRows(const QString& fieldName, QWidget* parent);
    ~ConflictRows() override;
    Q_DISABLE_COPY_MOVE(ConflictRows)

    void setSides(const Side& theirs, const Side& yours, const Side& was);
    [[nodiscard]] Choice choice() const;
    void choose(Choice choice);

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRect rowRect(int row) const;

    QString m_fieldName;
    QRadioButton* m_theirs;
    QRadioButton* m_yours;
    Side m_sides[3];
};

} // namespace views
