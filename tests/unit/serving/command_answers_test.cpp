#include "serving/command_answers.h"
#include "serving/work_pool.h"
#include "support/fake_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <future>
#include <utility>
#include <vector>

using namespace serving;
using namespace std::chrono_literals;

namespace {

const auto commandId = *base::Uuid::parse("01a20ea2-e25d-77c9-a9e3-59ac5d72dc3c");

struct Scene
{
    test::FakeEngine engine;
    std::shared_ptr<WorkPool> workers = std::make_shared<WorkPool>();
    std::shared_ptr<CommandAnswers> answers = std::make_shared<CommandAnswers>(engine, workers);

    /// Submits an update of version 1 and waits for the answer.
    AnswerOrProblem ask()
    {
        std::promise<AnswerOrProblem> promise;
        auto answer = promise.get_future();
        pipeline::Submission submission;
        submission.kind = domain::CommandKind::Update;
        submission.type = "products";
        submission.entity = "e";
        submission.expected = base::Version {1};
        answers->submit(std::move(submission),
                        [&promise](AnswerOrProblem value) { promise.set_value(std::move(value)); });
        return answer.get();
    }
    int statusAfter(base::Error::Code code, bool isLater)
    {
        engine.onSubmit = [=](const pipeline::Submission&,
                              const pipeline::Completion& done) -> base::Result<pipeline::Ticket> {
            if (!isLater)
                return base::fail(code, "why");
            done(base::fail(code, "why")); // before submit() has returned: the worst moment
            return pipeline::Ticket {commandId};
        };
        const auto answer = ask();
        return answer ? answer->status : answer.error().status;
    }
};

} // namespace

/// What becomes of a command whose outcome is late, refused or unknown.
class CommandAnswersTest : public QObject
{
    Q_OBJECT
private slots:
    void refusalsOfTheGatewaySayWhenToComeBack();
    void failuresAfterSubmissionAreNotCalledRefusals();
    void staleVersionShowsTheFields();
    void lateOutcomeIs202WithTheAddress();
    void whoWaitsAtTheEndIsToldThatNothingIsKnown();
};

void CommandAnswersTest::refusalsOfTheGatewaySayWhenToComeBack()
{
    Scene scene;
    using Code = base::Error::Code;
    QCOMPARE(scene.statusAfter(Code::Busy, false), 429);
    QCOMPARE(scene.statusAfter(Code::Storage, false), 503);
    QCOMPARE(scene.statusAfter(Code::Closed, false), 503);
    QCOMPARE(scene.statusAfter(Code::Invalid, false), 400);
    scene.engine.onSubmit = {};
    const auto busy = scene.ask();
    QVERIFY(!busy && busy.error().retryAfterSeconds == 1);
}

void CommandAnswersTest::failuresAfterSubmissionAreNotCalledRefusals()
{
    Scene scene;
    using Code = base::Error::Code;
    QCOMPARE(scene.statusAfter(Code::Invalid, true), 422); // the key was used with another body
    QCOMPARE(scene.statusAfter(Code::Storage, true), 503);
    QCOMPARE(scene.statusAfter(Code::Closed, true), 504);
    QCOMPARE(scene.statusAfter(Code::Internal, true), 504);
    const auto unknown = scene.ask();
    QVERIFY(!unknown);
    QCOMPARE(std::string(base::json::textAt(unknown.error().extra, "command")), commandId.toString());
}

void CommandAnswersTest::staleVersionShowsTheFields()
{
    Scene scene;
    (void)scene.engine.append("products", R"({"type":"ProductCreated","fields":{"name":"a","price":1}})");
    (void)scene.engine.append("products", R"({"type":"ProductChanged","fields":{"price":2}})");
    (void)scene.engine.append("products", R"({"type":"ProductChanged","fields":{"name":null}})");
    scene.engine.onSubmit = [](const pipeline::Submission&,
                               const pipeline::Completion& done) -> base::Result<pipeline::Ticket> {
        pipeline::Outcome outcome;
        outcome.command = commandId;
        outcome.rejection = domain::Rejection {"VERSION_CONFLICT", "", "changed", base::Version {3}};
        done(outcome);
        return pipeline::Ticket {commandId};
    };
    const auto stale = scene.ask();
    QVERIFY(!stale);
    QCOMPARE(stale.error().status, 412);
    QCOMPARE(
        base::json::serialize(stale.error().extra.at("diff")),
        std::string(R"([{"field":"price","expected":1,"actual":2},{"field":"name","expected":"a","actual":null}])"));
}

void CommandAnswersTest::lateOutcomeIs202WithTheAddress()
{
    Scene scene;
    pipeline::Completion kept;
    scene.engine.onSubmit = [&kept](const pipeline::Submission&,
                                    pipeline::Completion done) -> base::Result<pipeline::Ticket> {
        kept = std::move(done);
        return pipeline::Ticket {commandId};
    };
    const auto begin = std::chrono::steady_clock::now();
    const auto late = scene.ask();
    QVERIFY(std::chrono::steady_clock::now() - begin >= 4'900ms);
    QVERIFY(late.has_value());
    QCOMPARE(late->status, 202);
    QVERIFY(late->headers.front() == std::pair(std::string("Location"), "/api/v1/commands/" + commandId.toString()));
    QVERIFY(scene.answers->isPending(commandId));
    kept(base::fail(base::Error::Code::Internal, "much later")); // answers nobody a second time
    QVERIFY(!scene.answers->isPending(commandId));
}

void CommandAnswersTest::whoWaitsAtTheEndIsToldThatNothingIsKnown()
{
    Scene scene;
    std::vector<pipeline::Completion> kept;
    scene.engine.onSubmit = [&](const pipeline::Submission&,
                                pipeline::Completion done) -> base::Result<pipeline::Ticket> {
        kept.push_back(std::move(done));
        return pipeline::Ticket {commandId};
    };
    auto waiting = std::async(std::launch::async, [&] { return scene.ask(); });
    QVERIFY(waiting.wait_for(300ms) == std::future_status::timeout);
    scene.answers->end();
    for (const auto& told : {waiting.get(), scene.ask()}) { // who waited, and who came after it
        QVERIFY(!told);
        QCOMPARE(told.error().status, 504);
        QCOMPARE(std::string(base::json::textAt(told.error().extra, "command")), commandId.toString());
    }
    for (auto& done : kept)
        done(base::fail(base::Error::Code::Internal, "much later")); // answers nobody a second time
}

EVENTSCOPE_TEST(CommandAnswersTest)
#include "command_answers_test.moc"
