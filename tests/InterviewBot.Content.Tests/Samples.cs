namespace InterviewBot.Content.Tests;

/// <summary>Files without a problem.</summary>
internal static class Samples
{
    public const string Topic = """
        name:
          en: Kubernetes
          vi: Kubernetes
        description:
          en: Running containers across many machines.
          vi: Chạy container trên nhiều máy.
        order: 10
        aliases: [k8s, kube]

        """;

    public const string Pod = """
        ---
        level: junior
        tags: [pod, workload]
        suggested: [kubernetes-node]
        ---

        # What is a `Pod`?

        You run a web server with a log shipper beside it.

        ## Short answer

        The smallest unit that Kubernetes runs: containers that share an address.[^1]

        ## Answer

        A Pod is **one or more containers**.

        1. **Shared network**
           - One IP address.[^2]

        ### An example

        ```yaml
        kind: Pod
        ```

        ## Key points

        - Smallest unit.
        - Shared network.
        - Short-lived.[^1]

        [^1]: [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)
        [^2]: [Cluster Networking](https://kubernetes.io/docs/concepts/cluster-administration/networking/)

        """;

    public const string PodInVietnamese = """
        # `Pod` là gì?

        Bạn chạy một web server và một log shipper bên cạnh.

        ## Short answer

        Đơn vị nhỏ nhất mà Kubernetes chạy.[^1]

        ## Answer

        Pod là **một hoặc nhiều container**.

        1. **Chung network**
           - Một địa chỉ IP.[^2]

        ### Ví dụ

        ```yaml
        kind: Pod
        ```

        ## Key points

        - Đơn vị nhỏ nhất.
        - Chung network.
        - Sống ngắn.[^1]

        [^1]: [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)
        [^2]: [Cluster Networking](https://kubernetes.io/docs/concepts/cluster-administration/networking/)

        """;

    public const string Node = """
        ---
        level: senior
        ---
        # What is a Node?
        ## Short answer
        A machine.
        ## Answer
        A machine that runs Pods.
        ## Key points
        - It is a machine.
        - It runs a kubelet.
        - It can fail.
        """;

    public const string NodeInVietnamese = """
        # Node là gì?
        ## Short answer
        Một cái máy.
        ## Answer
        Một cái máy chạy Pod.
        ## Key points
        - Là một cái máy.
        - Chạy kubelet.
        - Có thể hỏng.
        """;
}
