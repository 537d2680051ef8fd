#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace docks {

/// Two buttons at the end of a filter line: filters used lately, and filters that the user gave a name. GUI thread.
class FilterShelf final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t mostSaved = 50;
    static constexpr qsizetype mostRecent = 20;
    static constexpr qsizetype longestName = 60;
    static constexpr qsizetype longestFilter = 4'000;

    /// `name` is part of object names ("events"), `title` of accessible names.
    FilterShelf(const QString& name, const QString& title, QWidget* parent);
    ~FilterShelf() override;
    Q_DISABLE_COPY_MOVE(FilterShelf)

    void setCurrent(const QString& filter) { m_current = filter.trimmed(); } ///< the valid filter that is applied now
    void remember(const QString& filter);

    [[nodiscard]] QJsonObject save() const;
    void load(const QJsonObject& kept); ///< what is damaged is passed over

signals:
    void chosen(const QString& filter);
    void changed();

private:
    struct Saved
    {
        QString name;
        QString filter;
    };
    void showRecent();
    void showSaved();
    void addNameField(QMenu& menu);
    void keep(const QString& name);

    QString m_name;
    QString m_current;
    QStringList m_recent; ///< newest first
    std::vector<Saved> m_saved; ///< in the order of saving
    QToolButton* m_history;
    QToolButton* m_star;
};

} // namespace docks
