#pragma once

#include "domain/pack.h"
#include "pipeline/batch.h"
#include "pipeline/open_store.h"
#include "pipeline/secret_box.h"

#include <vector>

namespace pipeline {

/// Answers those who submitted: the outcome that a batch brought, or the recorded one of a repeated command. Engine
/// thread, after COMMIT. A completion that throws harms nobody else.
class CommandCompletion final
{
public:
    CommandCompletion(const domain::Catalog& catalog, const SecretBox& secrets)
        : m_catalog(catalog)
        , m_secrets(secrets)
    {
    }

    void answer(PendingCommand& pending, OpenStore& store) const;
    static void answerAll(std::vector<PendingCommand>& commands, const base::Error& error);

private:
    [[nodiscard]] base::Result<void> recall(const eventlog::CommandRecord& record, OpenStore& store,
                                            Outcome& outcome) const;
    void showSecrets(const base::json::object& fields, Outcome& outcome) const;

    const domain::Catalog& m_catalog;
    const SecretBox& m_secrets;
};

} // namespace pipeline
