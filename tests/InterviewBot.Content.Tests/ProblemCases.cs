namespace InterviewBot.Content.Tests;

/// <summary>For every kind of problem a good bank and the one fault that makes it appear.</summary>
internal static class ProblemCases
{
    private const string Topic = ContentDirectory.Topic;
    private const string Pod = ContentDirectory.Pod;
    private const string PodVi = ContentDirectory.PodInVietnamese;
    private const string Node = ContentDirectory.Node;
    private const string NodeVi = ContentDirectory.NodeInVietnamese;

    /// <param name="Code">What is found.</param>
    /// <param name="Place">Where: a file, and a line when there is one.</param>
    /// <param name="Fault">What the author does wrong.</param>
    public sealed record Case(string Code, string Place, Action<ContentDirectory> Fault);

    public static readonly IReadOnlyList<Case> All =
    [
        new("folder-missing", ".", content => Directory.Delete(content.Folder, recursive: true)),
        new("folder-name", "Cloud Native", content => content.Write("Cloud Native/topic.yaml", Samples.Topic)),
        new("file-misplaced", "pod.md", content => content.Write("pod.md", Samples.Pod)),
        new("file-misplaced", "kubernetes/core/pod.md", content => content.Write("kubernetes/core/pod.md", Samples.Pod)),
        new("file-misplaced", "kubernetes/core/v1/pod.md", content => content.Write("kubernetes/core/v1/pod.md", Samples.Pod)),
        new("file-name", "kubernetes/What_is.md", content => content.Write("kubernetes/What_is.md", Samples.Pod)),
        new("file-name", "kubernetes/ab.md", content => content.Write("kubernetes/ab.md", Samples.Pod)),
        new("file-name", "kubernetes/kubernetes-pod.fr.md", content => content.Write("kubernetes/kubernetes-pod.fr.md", Samples.Pod)),
        new("file-name", "kubernetes/notes.MD", content => content.Write("kubernetes/notes.MD", Samples.Pod)),
        new("file-unreadable", Node, content => ReplaceByDeadLink(content, Node)),
        new("file-encoding", $"{Node}:2", content => content.WriteBytes(Node, [.. "---\nlevel: "u8, 0xC3, 0x28])),
        new("control-character", $"{Node}:6", content => content.Edit(Node, "A machine.", "A\0machine.")),
        new("control-character", $"{Topic}:2", content => content.Edit(Topic, "en: K", "en: \u0085K")),
        new("topic-missing", "kubernetes", content => content.Delete(Topic)),
        new("topic-empty", "docker/topic.yaml", content => content.Write("docker/topic.yaml", OtherTopic)),
        new("bank-empty", ".", content => Directory.Delete(Path.Combine(content.Folder, "kubernetes"), recursive: true)),

        new("front-matter-missing", $"{Node}:1", content => content.Edit(Node, "---\nlevel: senior\n---\n", "")),
        new("front-matter-unclosed", $"{Node}:1", content => content.Edit(Node, "senior\n---", "senior")),
        new("yaml-syntax", $"{Node}:2", content => content.Edit(Node, "level: senior", "level: senior: yes")),
        new("yaml-syntax", $"{Node}:3", content => content.Edit(Node, "level: senior", "level: senior\ntags: [a\nstatus: draft")),
        new("yaml-syntax", $"{Node}:2", content => content.Edit(Node, "level: senior", "level: !<> senior")),
        new("yaml-syntax", $"{Topic}:2", content => content.Edit(Topic, "  en: Kubernetes", "\ten: Kubernetes")),
        new("yaml-feature", $"{Pod}:3", content => content.Edit(Pod, "[pod, workload]", "&t [pod, workload]")),
        new("yaml-feature", $"{Topic}:3", content => content.Edit(Topic, "vi: Kubernetes", "vi: *name")),
        new("yaml-feature", $"{Topic}:7", content => content.Edit(Topic, "order: 10", "order: !!int 10")),
        new("yaml-feature", $"{Topic}:9", content => content.Edit(Topic, "kube]\n", "kube]\n---\na: b\n")),
        new("yaml-feature", $"{Pod}:3", content => content.Edit(Pod, "[pod, workload]", new string('[', 50) + new string(']', 50))),
        new("key-unknown", $"{Pod}:3", content => content.Edit(Pod, "tags:", "tag:")),
        new("key-unknown", $"{Topic}:2", content => content.Edit(Topic, "  en: Kubernetes", "  fr: Kubernetes\n  en: Kubernetes")),
        new("key-twice", $"{Pod}:4", content => content.Edit(Pod, "suggested:", "tags: [x]\nsuggested:")),
        new("key-missing", $"{Pod}:2", content => content.Edit(Pod, "level: junior\n", "")),
        new("key-missing", $"{Topic}:2", content => content.Edit(Topic, "  vi: Kubernetes\n", "")),
        new("value-kind", $"{Pod}:3", content => content.Edit(Pod, "[pod, workload]", "pod, workload")),
        new("value-kind", $"{Pod}:2", content => content.Edit(Pod, "level: junior", "level: [junior]")),
        new("value-kind", $"{Topic}:1", content => content.Edit(Topic, "name:\n  en: Kubernetes\n  vi: Kubernetes", "name: Kubernetes")),
        new("value-kind", $"{Node}:2", content => content.Edit(Node, "level: senior", "- senior")),
        new("value-kind", $"{Node}:3", content => content.Edit(Node, "level: senior", "level: senior\n[a]: b")),
        new("value-invalid", $"{Pod}:2", content => content.Edit(Pod, "junior", "expert")),
        new("value-invalid", $"{Pod}:2", content => content.Edit(Pod, "junior", "jr")),
        new("value-invalid", $"{Pod}:2", content => content.Edit(Pod, "level: junior", "level:")),
        new("value-invalid", $"{Pod}:3", content => content.Edit(Pod, "workload]", "Work load]")),
        new("value-invalid", $"{Pod}:4", content => content.Edit(Pod, "[kubernetes-node]", "[Kubernetes node]")),
        new("value-invalid", $"{Pod}:5", content => content.Edit(Pod, "node]\n", "node]\nstatus: published\n")),
        new("value-invalid", $"{Topic}:7", content => content.Edit(Topic, "order: 10", "order: 1.5")),
        new("value-invalid", $"{Topic}:8", content => content.Edit(Topic, "kube]", "Kube rnetes]")),
        new("value-invalid", $"{Topic}:2", content => content.Edit(Topic, "en: Kubernetes", "en: |\n    Kuber\n    netes")),
        new("value-twice", $"{Pod}:3", content => content.Edit(Pod, "workload]", "workload, pod]")),

        new("title-missing", $"{Node}:4", content => content.Edit(Node, "# What is a Node?", "")),
        new("title-missing", $"{Node}:4", content => content.Edit(Node, "# What is a Node?", "#")),
        new("title-twice", $"{Pod}:22", content => content.Edit(Pod, "### An example", "# An example")),
        new("title-form", $"{Node}:4", content => content.Edit(Node, "a Node?", "a [Node](https://kubernetes.io)?")),
        new("title-form", $"{Pod}:7", content => content.Edit(Pod, "`Pod`?", "`Pod`?[^1]")),
        new("text-before-title", $"{Node}:4", content => content.Edit(Node, "# What", "Well then:\n\n# What")),
        new("section-missing", $"{Node}:4", content => content.Edit(Node, "## Answer\nA machine that runs Pods.\n", "")),
        new("section-missing", $"{NodeVi}:1", content => content.Edit(NodeVi, "## Short answer\nMột cái máy.\n", "")),
        new("section-twice", $"{Node}:9", content => content.Edit(Node, "## Key", "## Answer\nMore.\n## Key")),
        new("section-unknown", $"{NodeVi}:4", content => content.Edit(NodeVi, "## Answer", "## Notes\nx\n## Answer")),
        new("section-order", $"{Node}:7", content => content.Edit(Node, "## Short answer\nA machine.\n", "").Edit(Node, "## Key", "## Short answer\nx\n## Key")),
        new("section-empty", $"{Node}:7", content => content.Edit(Node, "A machine that runs Pods.\n", "")),
        new("short-answer-length", $"{Node}:5", content => content.Edit(Node, "A machine.", new string('x', 601))),
        new("key-points-form", $"{Node}:10", content => content.Edit(Node, "- It is a machine.\n- It runs a kubelet.\n- It can fail.", "1. a\n2. b\n3. c")),
        new("key-points-form", $"{Node}:10", content => content.Edit(Node, "- It is a machine.", "Listen for:\n\n- It is a machine.")),
        new("key-points-form", $"{Node}:11", content => content.Edit(Node, "- It runs a kubelet.", "* It runs a kubelet.").Edit(Node, "- It can", "* It can")),
        new("key-points-count", $"{Node}:9", content => content.Edit(Node, "- It runs a kubelet.\n", "")),
        new("key-points-count", $"{Node}:9", content => content.Edit(Node, "- It is a machine.", string.Join('\n', Enumerable.Repeat("- x", 6)))),

        new("nesting-depth", $"{Node}:4", content => content.Edit(Node, "A machine that", new string('>', 500) + "A machine that")),
        new("nesting-depth", $"{Node}:4", content => content.Edit(Node, "A machine that", new string('[', 50_000) + "A machine that")),
        new("heading-level", $"{Pod}:11", content => content.Edit(Pod, "## Short answer\n", "### Note\n\n## Short answer\n")),
        new("heading-level", $"{Pod}:19", content => content.Edit(Pod, "1. **Shared", "> ### Quoted\n\n1. **Shared")),
        new("heading-underlined", $"{Node}:8", content => content.Edit(Node, "runs Pods.", "runs Pods.\n---")),
        new("code-language", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "```").Edit(PodVi, "```yaml", "```")),
        new("code-language", $"{Node}:10", content => content.Edit(Node, "runs Pods.", "runs Pods.\n\n    kubectl get nodes").Delete(NodeVi)),
        new("code-width", $"{Pod}:26", content => content.Edit(Pod, "kind: Pod", $"kind: Pod\n# {new string('x', 71)}")),
        new("code-width", $"{Node}:11", content => content.Edit(Node, "runs Pods.", $"runs Pods.\n- x\n  ```text\n  {new string('x', 73)}\n  ```")),
        new("raw-html", $"{Node}:8", content => content.Edit(Node, "runs Pods", "runs <b>Pods</b>")),
        new("raw-html", $"{Node}:9", content => content.Edit(Node, "runs Pods", "runs\n<!-- many --> Pods")),
        new("raw-html", $"{Node}:8", content => content.Edit(Node, "runs Pods", "runs \\< Pods and List<int>")),
        new("image", $"{Node}:8", content => content.Edit(Node, "runs Pods", "runs ![Pods](https://kubernetes.io/pods.png)")),
        new("link-address", $"{Node}:8", content => content.Edit(Node, "runs Pods", "runs [Pods](kubernetes-pod.md)")),
        new("link-address", $"{Node}:8", content => content.Edit(Node, "runs Pods", "runs <javascript:alert(1)>")),
        new("link-definition", $"{Node}:10", content => content.Edit(Node, "runs Pods.", "runs [Pods][p].\n\n[p]: https://kubernetes.io\n")),

        new("code-word", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "```yaml runs")),
        new("run-language", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "```yaml run")),
        new("run-output", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "```python run")),
        new("run-output", $"{Node}:10", content => content.Edit(Node, "runs Pods.", "runs Pods.\n\n```sql run\nSELECT 1;\n```\nIt prints\n```output\n1\n```")),
        new("output-alone", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "```output")),
        new("output-alone", $"{Node}:13", content => content.Edit(Node, "runs Pods.", "runs Pods.\n\n```sql\nSELECT 1;\n```\n```output\n1\n```")),

        new("footnote-undefined", $"{Node}:8", content => content.Edit(Node, "runs Pods.", "runs Pods.[^1]")),
        new("footnote-unused", $"{Node}:14", content => content.Edit(Node, "can fail.", "can fail.\n\n[^1]: [Nodes](https://kubernetes.io)")),
        new("footnote-twice", $"{Pod}:35", content => content.Edit(Pod, "[^2]: ", "[^1]: [Pods](https://kubernetes.io)\n[^2]: ")),
        new("footnote-form", $"{Pod}:34", content => content.Edit(Pod, "[^1]: [Pods]", "[^1]: See [Pods]")),
        new("footnote-form", $"{Pod}:34", content => content.Edit(Pod, "(https://kubernetes.io/docs/concepts/workloads/pods/)", "(http://kubernetes.io)")),
        new("footnote-form", $"{Pod}:34", content => content.Edit(Pod, "[Pods](https:", "[](https:")),
        new("footnote-place", $"{Pod}:24", content => content.Edit(Pod, "```yaml", "[^3]: [Three](https://kubernetes.io)\n\nx[^3]\n\n```yaml")),
        new("footnote-order", $"{Pod}:13", content => content.Edit(Pod, "address.[^1]", "address.[^2]")),

        new("translation-missing", Node, content => content.Delete(NodeVi)),
        new("translation-orphan", "kubernetes/kubernetes-cni.vi.md", content => content.Write("kubernetes/kubernetes-cni.vi.md", Samples.NodeInVietnamese)),
        new("translation-front-matter", $"{NodeVi}:1", content => content.Write(NodeVi, "---\nlevel: senior\n---\n" + Samples.NodeInVietnamese)),
        new("translation-context", $"{PodVi}:1", content => content.Edit(PodVi, "Bạn chạy một web server và một log shipper bên cạnh.", "")),
        new("translation-sources", $"{PodVi}:28", content => content.Edit(PodVi, "concepts/workloads/pods/", "pods/")),
        new("translation-sources", $"{NodeVi}:11", content => content.Edit(NodeVi, "hỏng.", "hỏng.[^1]\n\n[^1]: [Nodes](https://kubernetes.io)")),
        new("translation-code", $"{PodVi}:18", content => content.Edit(PodVi, "kind: Pod", "kind: Job")),
        new("translation-code", $"{PodVi}:18", content => content.Edit(PodVi, "```yaml", "```json")),
        new("translation-structure", $"{PodVi}:20", content => content.Edit(PodVi, "```yaml\nkind: Pod\n```", "")),
        new("translation-structure", $"{PodVi}:16", content => content.Edit(PodVi, "### Ví dụ", "#### Ví dụ")),
        new("translation-structure", $"{PodVi}:13", content => content.Edit(PodVi, "1. **Chung network**", "- **Chung network**")),
        new("translation-structure", $"{PodVi}:16", content => content.Edit(PodVi, "   - Một", "   Một")),
        new("translation-structure", $"{PodVi}:14", content => content.Edit(PodVi, "IP.[^2]", "IP.[^2]\n   - Một node.")),
        new("translation-structure", $"{PodVi}:11", content => content.Edit(Pod, "A Pod is", "| a | b |\n|---|---|\n| c | d |\n\nA Pod is")
            .Edit(PodVi, "Pod là **một", "| a |\n|---|\n| c |\n\nPod là **một")),
        new("translation-structure", $"{NodeVi}:7", content => content.Edit(Node, "- It can fail.", "- It can fail.\n- It can grow.")),
        new("translation-structure", $"{NodeVi}:6", content => content.Edit(Node, "runs Pods.", "runs Pods.\n\nAnd more.")),
        new("translation-footnotes", $"{PodVi}:11", content => content.Edit(PodVi, "nhiều container**.", "nhiều container**.[^2]")),
        new("translation-footnotes", $"{PodVi}:14", content => content.Edit(PodVi, "IP.[^2]", "IP.")),

        new("id-taken", "linux/kubernetes-pod.md", content => content.Write("linux/topic.yaml", OtherTopic).Write("linux/kubernetes-pod.md", Samples.Pod)),
        new("question-twice", $"{Pod}:7", content => content.Edit(Pod, "# What is a `Pod`?", "# what is  a *node*")),
        new("suggested-unknown", $"{Pod}:4", content => content.Edit(Pod, "[kubernetes-node]", "[kubernetes-knot]")),
        new("suggested-itself", $"{Pod}:4", content => content.Edit(Pod, "[kubernetes-node]", "[kubernetes-pod]")),
        new("alias-taken", $"{Topic}:8", content => content.Write("docker/topic.yaml", OtherTopic).Edit(Topic, "kube]", "docker]")),
    ];

    private static string OtherTopic => Samples.Topic.Replace("aliases: [k8s, kube]", "", StringComparison.Ordinal);

    private static void ReplaceByDeadLink(ContentDirectory content, string file)
    {
        content.Delete(file);
        File.CreateSymbolicLink(Path.Combine(content.Folder, file), "nowhere");
    }
}
