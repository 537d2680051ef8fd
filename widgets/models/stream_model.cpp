#include "models/stream_model.h"

#include <algorithm>

namespace models {

namespace {
constexpr int resortMs = 1'000;
constexpr std::size_t compactAfter = 65'536;
} // namespace

StreamModel::StreamModel(QObject* parent)
    : RowSource(parent)
    , m_builder([this] {
        QMetaObject::invokeMethod(
            this, [this] { takeResults(); }, Qt::QueuedConnection);
    })
{
    m_resort.setSingleShot(true);
    m_resort.setInterval(resortMs);
    connect(&m_resort, &QTimer::timeout, this, [this] {
        if (isSorted() && !m_building && !isPaused() && m_builtEnd != end())
            startBuild();
    });
}

StreamModel::~StreamModel() = default;

void StreamModel::setFilter(std::shared_ptr<const Filter> filter)
{
    m_wanted.filter = std::move(filter);
    startBuild();
}

void StreamModel::setCategories(std::uint32_t mask)
{
    if (m_wanted.categories == mask)
        return;
    m_wanted.categories = mask;
    startBuild();
}

void StreamModel::sortBy(int column, Qt::SortOrder order)
{
    const bool built = column == m_view.column && m_wanted.column == column; // the other direction of the same list
    m_wanted.column = column;
    m_wanted.order = order;
    if (!built) {
        startBuild();
        return;
    }
    m_view.order = order;
    emit reset();
}

void StreamModel::startBuild()
{
    if (m_wanted.isEverything() && m_wanted.column == 0) {
        m_builder.cancel(); // every row by arrival needs no list
        m_building = false;
        m_view = m_wanted;
        m_index.reset();
        m_sortedRows.reset();
        emit reset();
        return;
    }
    m_building = true;
    auto job = prepare(m_wanted);
    job.view = m_wanted;
    job.begin = begin();
    job.end = end();
    m_builder.start(std::move(job));
}

void StreamModel::takeResults()
{
    auto results = m_builder.take();
    if (results.empty() || !m_building)
        return;
    auto& result = results.back();
    if (result.job.view.filter != m_wanted.filter || result.job.view.categories != m_wanted.categories
        || result.job.view.column != m_wanted.column)
        return; // a newer one is on its way
    const bool sameView = m_index && m_view.filter == m_wanted.filter && m_view.categories == m_wanted.categories
        && m_view.column == m_wanted.column;
    m_building = false;
    m_view = m_wanted;
    m_index = std::move(result.index);
    m_front = 0;
    m_tested = result.job.end;
    m_builtEnd = result.job.end;
    m_sortedRows = isSorted() ? result.job.rows : nullptr;
    extendIndex();
    if (sameView)
        emit changed();
    else
        emit reset();
    if (isSorted() && m_builtEnd != end())
        m_resort.start();
}

void StreamModel::rowsChanged()
{
    extendIndex();
    if (isSorted() && !m_building && !m_resort.isActive() && !isPaused())
        m_resort.start();
    emit changed();
}

void StreamModel::extendIndex()
{
    if (!m_index || isSorted())
        return;
    auto& index = *m_index;
    select(m_view, std::max(m_tested, begin()), index);
    m_tested = end();
    while (m_front < index.size() && index[m_front] < begin())
        ++m_front;
    if (m_front > compactAfter && m_front > index.size() / 2) {
        index.erase(index.begin(), index.begin() + static_cast<std::ptrdiff_t>(m_front));
        m_front = 0;
    }
}

void StreamModel::pause()
{
    if (!isPaused())
        m_pausedEnd = end();
    emit changed();
}

void StreamModel::resume()
{
    m_pausedEnd.reset();
    if (isSorted() && m_builtEnd != end())
        m_resort.start();
    emit changed();
}

void StreamModel::showHeldBack()
{
    if (!isPaused())
        return;
    m_pausedEnd = end();
    emit changed();
}

std::uint64_t StreamModel::heldBack() const
{
    if (!isPaused())
        return 0;
    if (!m_index || isSorted())
        return end() - std::max(*m_pausedEnd, begin());
    return m_index->size() - indexEnd();
}

std::size_t StreamModel::indexEnd() const
{
    if (!isPaused() || isSorted())
        return m_index->size();
    const auto from = m_index->begin() + static_cast<std::ptrdiff_t>(m_front);
    return static_cast<std::size_t>(std::lower_bound(from, m_index->end(), *m_pausedEnd) - m_index->begin());
}

std::int64_t StreamModel::rowCount() const
{
    if (!m_index)
        return static_cast<std::int64_t>(std::max(shownEnd(), begin()) - begin());
    return static_cast<std::int64_t>(indexEnd() - m_front);
}

std::uint64_t StreamModel::Shown::keyAt(std::uint64_t row) const
{
    const auto place = isDescending ? count - 1 - row : row;
    return keys.empty() ? first + place : keys[static_cast<std::size_t>(place)];
}

StreamModel::Shown StreamModel::shown() const
{
    Shown made;
    made.isDescending = isSorted() && m_view.order == Qt::DescendingOrder;
    made.count = static_cast<std::uint64_t>(rowCount());
    made.first = begin();
    if (m_index) {
        const auto from = m_index->begin() + static_cast<std::ptrdiff_t>(m_front);
        made.keys.assign(from, from + static_cast<std::ptrdiff_t>(made.count));
    }
    return made;
}

std::uint64_t StreamModel::keyAt(std::int64_t row) const
{
    const bool descending = m_view.order == Qt::DescendingOrder;
    const auto offset = static_cast<std::uint64_t>(row);
    if (!m_index)
        return descending ? shownEnd() - 1 - offset : begin() + offset;
    return descending ? (*m_index)[indexEnd() - 1 - offset] : (*m_index)[m_front + offset];
}

std::int64_t StreamModel::rowOf(std::uint64_t key) const
{
    const bool descending = m_view.order == Qt::DescendingOrder;
    if (!m_index) {
        if (key < begin() || key >= shownEnd())
            return -1;
        return static_cast<std::int64_t>(descending ? shownEnd() - 1 - key : key - begin());
    }
    const auto from = m_index->begin() + static_cast<std::ptrdiff_t>(m_front);
    const auto to = m_index->begin() + static_cast<std::ptrdiff_t>(indexEnd());
    const auto found = isSorted() ? std::find(from, to, key) : std::lower_bound(from, to, key);
    if (found == to || *found != key)
        return -1;
    return descending ? to - found - 1 : found - from;
}

} // namespace models
