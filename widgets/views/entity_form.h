#pragma once

#include "models/entity_merge.h"

#include <QWidget>

class QScrollArea;

namespace views {

class Banner;
class EntityField;
class EntityFormFooter;
class SecretRows;

/// The generated form of one entity, or of a new one: fields of the pack, validation as one types, a conflict settled
/// field by field when somebody else saves meanwhile. It knows no hub: what it wants it says by signals. GUI thread.
class EntityForm final : public QWidget
{
    Q_OBJECT
public:
    /// What is saved now, as an answer or a live frame brought it.
    struct Saved
    {
        QString id;
        quint64 version = 0;
        base::json::object fields;
        QString user; ///< who saved it; may be empty
        QString clock; ///< when, as a clock time; may be empty
    };

    /// A form for a new entity until `load` is called. `type` outlives it.
    EntityForm(const domain::EntityType& type, QWidget* parent);
    ~EntityForm() override;
    Q_DISABLE_COPY_MOVE(EntityForm)

    [[nodiscard]] const domain::EntityType& type() const { return m_type; }
    [[nodiscard]] bool isNew() const { return m_saved.id.isEmpty(); }
    [[nodiscard]] const Saved& saved() const { return m_saved; }
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] std::size_t problems() const;

    /// Shows a saved entity; whatever was typed is gone.
    void load(const Saved& saved);
    /// Somebody saved a newer version: a clean form follows, a dirty one merges and asks where both changed the same
    /// field.
    void offerNewer(const Saved& saved);
    /// The entity is gone: nothing can be saved.
    void showDeleted();

    /// All fields for a new entity, else the JSON merge against the saved version.
    [[nodiscard]] base::json::object patch() const;
    [[nodiscard]] base::json::object values() const;
    [[nodiscard]] EntityField* field(const QString& name) const;
    [[nodiscard]] const std::vector<EntityField*>& fields() const { return m_fields; }

    void setBusy(const QString& what); ///< empty: not busy
    /// Why nothing can be saved or deleted now, told by the buttons; empty: it can.
    void setWriteRefusal(const QString& reason);
    /// Why the rules said no; `fieldName` may be empty.
    void showRejection(const QString& rule, const QString& fieldName, const QString& sentence);
    void showError(const QString& strong, const QString& rest);
    void showOk(const QString& strong, const QString& rest);
    /// Clear text that is shown now and never again: pairs of label and secret.
    void showSecrets(const std::vector<std::pair<QString, QString>>& secrets);
    void focusFirst();

signals:
    void saveRequested();
    void dryRunRequested();
    void deleteRequested();
    void discardRequested(); ///< after the form went back to what is saved
    void dirtyChanged();
    void searchWanted(views::EntityField* field, const QString& text);
    void copyWanted(const QString& text);

private:
    void refresh();
    void trySave();
    void discard();
    [[nodiscard]] base::json::value yoursOf(const EntityField& field) const;
    [[nodiscard]] QString conflictText() const;

    const domain::EntityType& m_type;
    Saved m_saved; ///< what a save is compared with
    Saved m_started; ///< what the user started from
    base::json::object m_takenOver; ///< values that came from others since then
    std::vector<EntityField*> m_fields;
    Banner* m_banner;
    SecretRows* m_secrets;
    QScrollArea* m_scroll;
    EntityFormFooter* m_footer = nullptr;
    QString m_busy;
    QString m_refusal;
    bool m_isDeleted = false;
    bool m_wasTried = false; ///< Save was pressed: empty required fields are complained about from now on
    bool m_wasDirty = false;
};

} // namespace views
