#pragma once

#include "domain/pack.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace views {

/// What stands below the fields of an EntityForm: what is to correct, what was changed, and the buttons. GUI thread.
class EntityFormFooter final : public QWidget
{
    Q_OBJECT
public:
    /// What the form tells, and what its buttons may do.
    struct State
    {
        bool isNew = true; ///< nothing is saved yet
        quint64 version = 0; ///< that is saved
        bool isMerged = false; ///< somebody else's version came in while the user typed
        bool isDeleted = false;
        bool isDirty = false;
        bool canSave = false;
        int wrong = 0; ///< fields
        int open = 0; ///< fields in conflict that wait for a choice
        int changes = 0; ///< fields
        QString busy; ///< empty: not busy
        QString refusal; ///< why nothing can be written; empty: it can
    };

    /// `type` outlives it.
    EntityFormFooter(const domain::EntityType& type, QWidget* parent);
    Q_DISABLE_COPY_MOVE(EntityFormFooter)

    void show(const State& state);
    void clickSave(); ///< as a user does: not while the button is disabled

signals:
    void saveClicked();
    void dryRunClicked();
    void discardClicked();
    void deleteClicked();
    void focusLeaves(); ///< the button that saves has it and is disabled next

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitDiscard();
    [[nodiscard]] QString facts(const State& state) const;

    const domain::EntityType& m_type;
    QLabel* m_problems;
    QLabel* m_facts;
    QPushButton* m_save;
    QPushButton* m_dryRun;
    QPushButton* m_discard;
    QToolButton* m_delete;
};

} // namespace views
