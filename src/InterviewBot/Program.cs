using InterviewBot.Commands;

return await CommandLine.InvokeAsync(args);
