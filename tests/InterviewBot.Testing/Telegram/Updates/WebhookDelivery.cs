using System.Net.Mime;
using System.Text;

namespace InterviewBot.Testing.Telegram.Updates;

/// <summary>Posts updates to the bot: those of one chat one after the other, each until it is taken.</summary>
internal sealed class WebhookDelivery(Uri url, string? secret, int connections, Action<PendingUpdate> delivered) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _slots = new(connections);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<long, Task> _lanes = [];

    public Uri Url => url;

    /// <summary>What the bot answered last that was no success.</summary>
    public string? LastError { get; private set; }

    /// <summary>Called under the world's lock.</summary>
    public void Deliver(PendingUpdate update)
        => _lanes[update.Lane] = DeliverAfterAsync(_lanes.GetValueOrDefault(update.Lane, Task.CompletedTask), update);

    public void Dispose()
    {
        _stop.Cancel();
        _http.Dispose();
    }

    private async Task DeliverAfterAsync(Task earlier, PendingUpdate update)
    {
        await earlier;
        for (var pause = FirstPause; !_stop.IsCancellationRequested; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (await TryPostAsync(update))
            {
                delivered(update);
                return;
            }

            await Task.Delay(pause, TimeProvider.System, _stop.Token).ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    private async Task<bool> TryPostAsync(PendingUpdate update)
    {
        try
        {
            await _slots.WaitAsync(_stop.Token);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url);
                request.Content = new StringContent(update.Json, Encoding.UTF8, MediaTypeNames.Application.Json);
                if (secret is not null)
                {
                    request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
                }

                using var response = await _http.SendAsync(request, _stop.Token);
                LastError = response.IsSuccessStatusCode ? LastError : $"Wrong response from the webhook: {(int)response.StatusCode}";
                return response.IsSuccessStatusCode;
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (HttpRequestException failure)
        {
            LastError = failure.Message;
            return false;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
