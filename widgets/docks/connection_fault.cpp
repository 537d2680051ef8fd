#include "docks/connection_fault.h"

#include "hub/hub_client.h"
#include "views/state_page.h"

#include <QCoreApplication>

namespace docks {

namespace {

/// The texts of this file; no object of it exists.
class ConnectionFault
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFault)
public:
    static QString heading(hub::Fault fault)
    {
        switch (fault) {
        case hub::Fault::TokenRefused:
            return tr("The engine does not accept the token");
        case hub::Fault::Silent:
            return tr("The engine does not answer");
        default:
            return tr("No connection to the engine");
        }
    }

    static QString patience(hub::Fault fault)
    {
        return fault == hub::Fault::TokenRefused
            ? tr("Eventscope tries again by itself, with the same token.")
            : tr("Eventscope tries again by itself. What was accepted is safe in the log.");
    }

    /// Only what somebody can do.
    static QStringList steps(hub::Fault fault)
    {
        switch (fault) {
        case hub::Fault::None:
            break;
        case hub::Fault::Unreachable:
            return {tr("Check that the engine runs."), tr("Check that it serves at this address and port.")};
        case hub::Fault::UnknownHost:
            return {tr("Correct the name of the host in the address.")};
        case hub::Fault::TokenRefused:
            return {tr("Start Eventscope again with the token file of this engine.")};
        case hub::Fault::Ended:
            return {tr("Check whether the engine was stopped; if it was, start it again.")};
        case hub::Fault::Silent:
            return {tr("Check whether the engine or its computer hangs or is overloaded.")};
        }
        return {};
    }
};

} // namespace

void showConnectionFault(views::StatePage& page, const hub::Trouble& trouble)
{
    page.showError(ConnectionFault::heading(trouble.fault), trouble.reason, ConnectionFault::steps(trouble.fault),
                   ConnectionFault::patience(trouble.fault));
}

} // namespace docks
