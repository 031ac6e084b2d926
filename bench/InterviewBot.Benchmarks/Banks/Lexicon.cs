namespace InterviewBot.Benchmarks.Banks;

/// <summary>The words that generated questions are made of: real ones at the frequent end, made up from syllables after them.</summary>
internal static class Lexicon
{
    public static readonly string[] Topics =
    [
        "kubernetes", "docker", "csharp", "javascript", "python", "sql", "linux", "networking", "security", "git", "algorithms",
        "testing", "caching", "messaging", "cloud",
    ];

    public static readonly string[] Technical =
    [
        "service", "server", "cluster", "container", "request", "thread", "index", "cache", "query", "transaction", "deployment",
        "scheduler", "replica", "volume", "network", "policy", "controller", "memory", "process", "queue", "token", "session",
        "partition", "consumer", "producer", "commit", "branch", "rollback", "latency", "throughput", "timeout", "retry", "lock",
        "deadlock", "garbage", "collector", "interface", "closure", "promise", "generator", "iterator", "hash", "tree", "graph",
        "socket", "certificate", "firewall", "namespace", "registry", "ingress", "statefulset", "daemonset", "kubelet", "etcd",
        "webhook", "pipeline", "migration", "replication", "consistency", "availability", "sharding", "idempotent", "serialization",
    ];

    private static readonly string[] CommonEnglish =
    [
        "the", "a", "of", "to", "is", "and", "in", "that", "it", "for", "each", "when", "with", "one", "not", "only", "data", "system",
        "time", "change", "use", "state", "read", "write", "before", "after", "between", "failure", "node", "application", "client",
    ];

    private static readonly string[] CommonVietnamese =
    [
        "là", "của", "và", "có", "được", "cho", "một", "không", "khi", "các", "trong", "với", "để", "thì", "này", "nó", "người", "dữ",
        "liệu", "hệ", "thống", "đọc", "ghi", "chạy", "lỗi", "khoá", "luồng", "bộ", "nhớ", "đệm", "mạng", "truy", "vấn", "chỉ", "mục",
        "phân", "tán", "đồng", "bộ", "giao", "dịch", "máy", "chủ", "khách", "yêu", "cầu", "trạng", "thái", "triển", "khai", "cấu",
        "hình", "bảo", "mật", "kiểm", "thử", "phiên", "bản", "hàng", "đợi", "thời", "gian", "xử", "lý", "tài", "nguyên",
    ];

    private static readonly string[] Onsets =
    [
        "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
    ];

    private static readonly string[] Vowels =
    [
        "a", "á", "à", "ả", "ã", "ạ", "ăn", "ắn", "ặn", "âm", "ấm", "ậm", "e", "é", "ẹ", "ê", "ế", "ệ", "i", "í", "ị", "o", "ó", "ọ",
        "ô", "ố", "ộ", "ơ", "ớ", "ợ", "u", "ú", "ụ", "ư", "ứ", "ự", "ang", "áng", "ạng", "inh", "ính", "ịnh", "ương", "ướng", "ượng",
    ];

    public static ZipfWords English(Random random)
        => new([.. CommonEnglish, .. Topics, .. Technical, .. MadeUp(random, 20_000)]);

    public static ZipfWords Vietnamese(Random random)
    {
        var syllables = Onsets.SelectMany(_ => Vowels, (onset, vowel) => onset + vowel)
            .Except(CommonVietnamese, StringComparer.Ordinal)
            .ToArray();
        random.Shuffle(syllables);
        return new([.. CommonVietnamese, .. Topics, .. Technical, .. syllables]);
    }

    private static IEnumerable<string> MadeUp(Random random, int count)
    {
        const string consonants = "bcdfghklmnprstvwz";
        const string vowels = "aeiou";
        return Enumerable.Range(0, int.MaxValue)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5))
                .Select(_ => $"{consonants[random.Next(consonants.Length)]}{vowels[random.Next(vowels.Length)]}")))
            .Distinct(StringComparer.Ordinal)
            .Take(count);
    }
}
