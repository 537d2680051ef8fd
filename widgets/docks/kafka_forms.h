#pragma once

#include "base/json.h"
#include "docks/page.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace views {
class Banner;
class FormField;
} // namespace views

namespace docks {

/// Makes a topic, clones one, or adds partitions to one. In place of what the panel shows. GUI thread.
class KafkaTopicForm final : public QWidget
{
    Q_OBJECT
public:
    KafkaTopicForm(const PageContext& context, QWidget* parent);
    ~KafkaTopicForm() override;
    Q_DISABLE_COPY_MOVE(KafkaTopicForm)

    void beginNew();
    void beginClone(const QString& like, int partitions);
    void beginGrow(const QString& topic, int partitions);

signals:
    void done(const QString& topic);
    void cancelled();

private:
    enum class Purpose
    {
        New,
        Clone,
        Grow
    };
    void begin(Purpose purpose, const QString& name, int partitions);
    void send();
    [[nodiscard]] bool readConfiguration(base::json::object& configuration);

    const PageContext m_context;
    Purpose m_purpose = Purpose::New;
    QString m_like;
    QLabel* m_heading;
    views::Banner* m_error;
    QLineEdit* m_name;
    QLineEdit* m_partitions;
    QLineEdit* m_replicas;
    QPlainTextEdit* m_configuration;
    views::FormField* m_nameField;
    views::FormField* m_partitionsField;
    views::FormField* m_replicasField;
    views::FormField* m_configurationField;
    QPushButton* m_send;
};

/// Deletes a topic behind its typed name. GUI thread.
class KafkaDeleteForm final : public QWidget
{
    Q_OBJECT
public:
    KafkaDeleteForm(const PageContext& context, QWidget* parent);
    ~KafkaDeleteForm() override;
    Q_DISABLE_COPY_MOVE(KafkaDeleteForm)

    void begin(const QString& topic, const QString& records); ///< how many of them go with it: "1,204"

signals:
    void done(const QString& topic);
    void cancelled();

private:
    const PageContext m_context;
    QString m_topic;
    views::Banner* m_error;
    QLabel* m_what;
    QLineEdit* m_name;
    QPushButton* m_delete;
};

/// Writes a record. GUI thread.
class KafkaProduceForm final : public QWidget
{
    Q_OBJECT
public:
    KafkaProduceForm(const PageContext& context, QWidget* parent);
    ~KafkaProduceForm() override;
    Q_DISABLE_COPY_MOVE(KafkaProduceForm)

    void begin(const QString& topic);

signals:
    void done();
    void cancelled();

private:
    void send();
    [[nodiscard]] bool readHeaders(base::json::object& headers);

    const PageContext m_context;
    views::Banner* m_error;
    views::Banner* m_sent;
    QLineEdit* m_topic;
    QLineEdit* m_partition;
    QLineEdit* m_key;
    QPlainTextEdit* m_value;
    QPlainTextEdit* m_headers;
    views::FormField* m_partitionField;
    views::FormField* m_headersField;
    QPushButton* m_send;
};

} // namespace docks
