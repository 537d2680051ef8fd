#pragma once

#include "models/object_table.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace models {

/// How a Kafka cluster's answers look in tables: columns and the words of states. GUI thread.
class ClusterColumns final
{
    Q_DECLARE_TR_FUNCTIONS(models::ClusterColumns)
public:
    /// Numbers of style::Token, which models do not know.
    struct Tints
    {
        int ok = 0;
        int warn = 0;
        int error = 0;
        int info = 0;
        int faint = 0;
    };
    explicit ClusterColumns(const Tints& tints)
        : m_tints(tints)
    {
    }

    [[nodiscard]] std::vector<ObjectTable::Column> topics() const;
    [[nodiscard]] std::vector<ObjectTable::Column> partitions() const;
    [[nodiscard]] std::vector<ObjectTable::Column> entries() const;
    [[nodiscard]] std::vector<ObjectTable::Column> groups() const;
    [[nodiscard]] std::vector<ObjectTable::Column> lags() const;
    [[nodiscard]] std::vector<ObjectTable::Column> brokers() const;
    [[nodiscard]] std::vector<ObjectTable::Column> records() const;

    [[nodiscard]] ObjectTable::Cell status(std::string_view name) const; ///< of a group: icon and word
    [[nodiscard]] ObjectTable::Cell mark(std::string_view name) const; ///< of a record of our topics
    [[nodiscard]] static QString retention(std::optional<qint64> milliseconds); ///< "7 days", "forever"
    [[nodiscard]] static QString seconds(const base::json::object& late); ///< "0.03", "48", "≥ 600"
    [[nodiscard]] static QString notCatchingUp() { return tr("not catching up"); }
    [[nodiscard]] static QString source(const QString& name); ///< of a configuration entry
    /// Text of bytes that came as base64url: as they are, or \xNN where they are no text.
    [[nodiscard]] static QString preview(const base::json::value* bytes);
    [[nodiscard]] static QByteArray bytes(const base::json::value* base64);

private:
    const Tints m_tints;
};

} // namespace models
