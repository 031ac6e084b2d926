using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Contract;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>Answers requests: held against the contract, then planned faults, then limits, then the endpoint with its rules.</summary>
internal sealed class RestHandler(World world, FaultPlan faults)
{
    private readonly ConcurrentQueue<RestCall> _calls = [];
    private int _running;

    public IEnumerable<RestCall> Calls => _calls;

    public Buckets Buckets { get; } = new(world);

    /// <summary>No request is being answered.</summary>
    public bool IsIdle => Volatile.Read(ref _running) == 0;

    public async Task<RestAnswer> AnswerAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (world.Options.Transcribe)
        {
            _calls.Enqueue(request.Call);
            world.Changed.Raise();
        }

        Validate(request);
        Interlocked.Increment(ref _running);
        try
        {
            await DelayAsync(cancellationToken);
            var fault = faults.Take(request);
            NoteDoubt(request, fault);
            await HoldAsync(fault, afterEffect: false, cancellationToken);
            var effect = fault is null or Fault.Held or { IsAfterEffect: true } ? Handle(request) : null;
            await HoldAsync(fault, afterEffect: true, cancellationToken);
            return fault is null or Fault.Held ? effect! : Broken(fault, request, effect);
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

    /// <summary>A plain "no" leaves none; who waits for what is held may give up before it is let go.</summary>
    private void NoteDoubt(RestRequest request, Fault? fault)
    {
        if (fault is null or Fault.TooManyRequests or Fault.Refused || request.IdOrNone("interaction") is not { } id)
        {
            return;
        }

        lock (world.Gate)
        {
            world.Interactions.Find(id)?.IsInDoubt = true;
        }
    }

    private void Validate(RestRequest request)
    {
        if (!world.Options.Validate)
        {
            return;
        }

        var method = request.Route.Name.Split(' ')[0];
        var asked = new ContractRequest(method, request.Path, request.Body, request.QueryString, request.IsMultipart);
        foreach (var problem in OpenApiContract.Found?.Check(asked) ?? [])
        {
            world.Violations.Add(request.Route.Name, problem.ToString());
        }

        foreach (var problem in request.AuditLogReason is { } reason ? AuditLogRules.Check(reason) : [])
        {
            world.Violations.Add(request.Route.Name, problem.ToString());
        }
    }

    private RestAnswer Handle(RestRequest request)
    {
        lock (world.Gate)
        {
            if (Buckets.Take(request, out var headers) is { } refusal)
            {
                return refusal;
            }

            try
            {
                return request.Route.Endpoint(new Call(world, request)) with { Limit = headers };
            }
            catch (RefusedException refused)
            {
                if (!refused.IsCircumstance)
                {
                    world.Violations.Add(request.Route.Name, refused.ToString());
                }

                return RestAnswer.Refused(refused) with { Limit = headers };
            }
        }
    }

    private RestAnswer Broken(Fault fault, RestRequest request, RestAnswer? effect)
    {
        switch (fault)
        {
            case Fault.TooManyRequests limit:
                lock (world.Gate)
                {
                    return Buckets.Begin(request, limit);
                }

            case Fault.Refused refused:
                return RestAnswer.Of(refused.Status, new JsonObject { ["message"] = refused.Message, ["code"] = refused.Code });
            case Fault.ServerError { IsHtml: true } error:
                return RestAnswer.Text(error.Status, "<html><body><h1>Bad Gateway</h1></body></html>", "text/html");
            case Fault.ServerError error:
                return RestAnswer.Of(error.Status, new JsonObject { ["message"] = "Internal Server Error", ["code"] = 0 });
            case Fault.CutMidAnswer when effect is { Body.Length: > 1 }:
                return effect with { IsCutInTheMiddle = true };
            case Fault.Cut or Fault.CutMidAnswer:
                return RestAnswer.Cut;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }
}
