#include "models/cells.h"

#include "models/format.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models::cells {

QString dash()
{
    return u"–"_s;
}

ObjectTable::Cell number(std::optional<qint64> value)
{
    if (!value)
        return {dash(), {}, -1, -1, false, false, true};
    return {*value < 0 ? u"−"_s + format::count(static_cast<quint64>(-*value))
                       : format::count(static_cast<quint64>(*value))};
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', value >= 100 || value == std::floor(value) ? 0 : value >= 1 ? 1 : 2);
}

ObjectTable::Cell plain(const QString& value)
{
    return {value};
}
ObjectTable::Cell mono(const QString& value)
{
    ObjectTable::Cell cell {value};
    cell.isMono = true;
    cell.toolTip = value;
    return cell;
}
ObjectTable::Cell second(const QString& value)
{
    ObjectTable::Cell cell {value};
    cell.isSecondary = true;
    return cell;
}
ObjectTable::Cell faint(const QString& value)
{
    ObjectTable::Cell cell {value};
    cell.isFaint = true;
    return cell;
}

} // namespace models::cells
