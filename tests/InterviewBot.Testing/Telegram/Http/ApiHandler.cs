using System.Collections.Concurrent;
using InterviewBot.Testing.Telegram.Contract;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.Methods;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Testing.Telegram.Updates;

namespace InterviewBot.Testing.Telegram.Http;

/// <summary>Answers requests: planned faults first, then the contract, then the method with its rules.</summary>
internal sealed class ApiHandler(World world, FaultPlan faults, Violations violations)
{
    private readonly ContractValidator? _validator = world.Options.Validate && ApiContract.Found is { } contract
        ? new ContractValidator(contract)
        : null;

    private readonly ConcurrentQueue<ApiCall> _calls = [];
    private int _running;

    public IEnumerable<ApiCall> Calls => _calls;

    /// <summary>No call is being answered; long polls do not count.</summary>
    public bool IsIdle => Volatile.Read(ref _running) == 0;

    public async Task<ApiAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (world.Options.Transcribe)
        {
            _calls.Enqueue(new ApiCall(request.Method, request.Parameters));
        }

        Validate(request);
        if (request.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            world.Changed.Raise();
            await DelayAsync(cancellationToken);
            var trouble = faults.Take(request);
            await HoldAsync(trouble, afterEffect: false, cancellationToken);
            return trouble is null or Fault.Held
                ? await Polling.AnswerAsync(world, request, violations, cancellationToken)
                : Broken(trouble, request);
        }

        Interlocked.Increment(ref _running);
        try
        {
            await DelayAsync(cancellationToken);
            var fault = faults.Take(request);
            await HoldAsync(fault, afterEffect: false, cancellationToken);
            var effect = fault is null or Fault.Held or { IsAfterEffect: true } ? Handle(request) : null;
            await HoldAsync(fault, afterEffect: true, cancellationToken);
            return fault is null or Fault.Held ? effect! : Broken(fault, request);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            world.Changed.Raise();
        }
    }

    private Task DelayAsync(CancellationToken cancellationToken)
        => faults.Delay > TimeSpan.Zero ? Task.Delay(faults.Delay, TimeProvider.System, cancellationToken) : Task.CompletedTask;

    private static Task HoldAsync(Fault? fault, bool afterEffect, CancellationToken cancellationToken)
        => fault is Fault.Held held && held.AfterEffect == afterEffect ? held.Hold.PassAsync(cancellationToken) : Task.CompletedTask;

    private void Validate(ApiRequest request)
    {
        foreach (var problem in _validator?.Check(request) ?? [])
        {
            violations.Add(request.Method, problem);
        }
    }

    private ApiAnswer Handle(ApiRequest request)
    {
        lock (world.Gate)
        {
            if (world.Floods.Check(request) is var (seconds, isImpatient))
            {
                if (isImpatient)
                {
                    violations.Add(request.Method, $"called again {seconds} s before retry_after was over");
                }

                return Refuse(RefusedException.TooManyRequests(seconds));
            }

            if (MethodTable.Find(request.Method, world.Options.OldServer) is not { } method)
            {
                if (!world.Options.OldServer)
                {
                    violations.Add(request.Method, "404 Not Found");
                }

                return ApiAnswer.Refused(404, "Not Found");
            }

            try
            {
                return ApiAnswer.Ok(method(new Call(world, request)));
            }
            catch (RefusedException refused)
            {
                // How a bot finds out that it speaks to an old server.
                var isTrial = world.Options.OldServer && request.Parameters.Any(parameter => parameter.Key is "rich_message" or "results");
                if (!refused.IsCircumstance && !isTrial)
                {
                    violations.Add(request.Method, refused.Message);
                }

                return Refuse(refused);
            }
        }
    }

    private ApiAnswer Broken(Fault fault, ApiRequest request)
    {
        switch (fault)
        {
            case Fault.TooManyRequests flood:
                BeginWait(flood, request);
                return Refuse(RefusedException.TooManyRequests(flood.Seconds));
            case Fault.Refused refused:
                return ApiAnswer.Refused(refused.Code, refused.Description);
            case Fault.Migrated migrated:
                return Refuse(RefusedException.Migrated(migrated.ChatId));
            case Fault.BadGateway:
                return new ApiAnswer.Body(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html");
            case Fault.UnknownMethod:
                return ApiAnswer.Refused(404, "Not Found");
            case Fault.Cut:
                return new ApiAnswer.Cut();
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }

    /// <summary>What is refused in no chat, such as <c>getUpdates</c>, is limited for itself.</summary>
    private void BeginWait(Fault.TooManyRequests flood, ApiRequest request)
    {
        var chat = flood.Everywhere ? null : request.Number("chat_id");
        if (chat is null && !flood.Everywhere)
        {
            return;
        }

        lock (world.Gate)
        {
            world.Floods.Begin(chat, flood.Seconds);
        }
    }

    private static ApiAnswer Refuse(RefusedException refused) => ApiAnswer.Refused(refused.Code, refused.Message, refused.Parameters);
}
