#pragma once

#include "docks/page.h"
#include "models/entity_table_model.h"
#include "views/entity_form.h"

#include <QSet>

#include <functional>
#include <memory>

class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace hub {
struct Batch;
struct Reply;
class Subscription;
} // namespace hub
namespace views {
class StatePage;
}

namespace docks {

class EntityDirectory;
class ParkedBanner;

/// The forms of the entities that are open, a tab each: a clean one makes room for the next, one with unsaved changes
/// or a pin stays. Saves, asks the rules, deletes and undoes through the hub. GUI thread.
class EntityEditorPanel final : public QWidget
{
    Q_OBJECT
public:
    EntityEditorPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~EntityEditorPanel() override;
    Q_DISABLE_COPY_MOVE(EntityEditorPanel)

    void openNew(const QString& type);
    /// `row` may be null: then the entity is asked for.
    void open(const QString& type, const QString& id, const models::EntityRow* row);
    /// Deletes without asking, with Undo in the toast.
    void remove(const QString& type, const QString& id);
    /// The form that is shown stays when rows are chosen in the table.
    [[nodiscard]] bool isPinned() const;
    void setWriteRefusal(const QString& reason); ///< why nothing can be saved now; empty: it can
    void wake();
    void rest();
    /// Forms with changes, new ones that somebody has begun included.
    [[nodiscard]] int unsaved() const;
    void saveAll(std::function<void(bool)> done);

signals:
    void currentChanged(const QString& type, const QString& id); ///< id empty: a new one, or no form at all
    void opened(const QString& type, const QString& id, const QString& title);
    void changed(const QString& type, const QString& id); ///< a newer version was seen or saved
    void removed(const QString& type, const QString& id);

private:
    [[nodiscard]] views::EntityForm* current() const;
    [[nodiscard]] views::EntityForm* formOf(const QString& type, const QString& id) const;
    views::EntityForm* makeForm(const domain::EntityType& type);
    void showForm(views::EntityForm* form);
    void closeForm(int index);
    void closeCurrent();
    void closeUnchanged();
    [[nodiscard]] bool isPinned(const views::EntityForm* form) const;
    void pin(bool on);
    void fillMenu(QMenu& menu);
    void fetch(views::EntityForm* form, const QString& id, bool merge);
    void accept(views::EntityForm* form, const views::EntityForm::Saved& saved);
    void save(views::EntityForm* form);
    void saved(views::EntityForm* form, const hub::Reply& reply, bool wasNew);
    void dryRun(views::EntityForm* form);
    void remove(const domain::EntityType& type, const QString& id, quint64 version, const QString& title);
    void restore(const QString& type, const QString& id, const QString& title);
    void showProblem(views::EntityForm* form, const hub::Reply& reply);
    void search(views::EntityForm* form, const QString& fieldName, const QString& text);
    void showTitles(views::EntityForm* form);
    void take(const std::vector<hub::Batch>& batches);
    void subscribe();
    void updateTabs();

    PageContext m_context;
    EntityDirectory& m_directory;
    QTabBar* m_tabs = nullptr;
    QToolButton* m_pin = nullptr;
    QToolButton* m_menu = nullptr;
    QToolButton* m_close = nullptr;
    QStackedWidget* m_stack;
    ParkedBanner* m_parked = nullptr;
    views::StatePage* m_state;
    std::vector<views::EntityForm*> m_forms; ///< in the order of the tabs
    QSet<const views::EntityForm*> m_pinned; ///< keep their tab
    std::unique_ptr<hub::Subscription> m_subscription;
    std::vector<std::string> m_types; ///< that the subscription covers
    QString m_createKey; ///< of the form that is being created, so that a repeated attempt meets the same entity
    std::string m_createBody;
    std::function<void(bool)> m_saveAll; ///< waits for what is being saved; empty: nobody does
    bool m_isAwake = false;
    QString m_refusal;
};

} // namespace docks
